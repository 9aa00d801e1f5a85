import type * as TypeScript from "@tslab/typescript-for-tslab";

export type Host = TypeScript.WatchCompilerHostOfFilesAndCompilerOptions<TypeScript.BuilderProgram>;
export type CreateProgram = (host: Host) => unknown;

/**
 * Spells out `{ a }` as `{ a: exports.a }` where `a` is another cell's variable: tslab does so with every other mention of it,
 * but not where the name is that of a property as well, and the cell throws. Takes and gives TypeScript's createWatchProgram.
 */
export function withShorthand(ts: typeof TypeScript, createProgram: CreateProgram): CreateProgram {
  return (host) => {
    const created = host.afterProgramCreate?.bind(host);
    host.afterProgramCreate = (builder) => {
      const emit = builder.emit.bind(builder);
      builder.emit = (file, write, token, only, transformers) =>
        emit(file, write, token, only, {
          ...transformers,
          after: [spellOut(ts, builder.getProgram().getTypeChecker()), ...(transformers?.after ?? [])],
        });
      created?.(builder);
    };
    return createProgram(host);
  };
}

/** The file in which tslab declares what the cells before have. */
const BEFORE = /(?:^|\/)__prev__\.d\.ts$/u;

function spellOut(
  ts: typeof TypeScript,
  checker: TypeScript.TypeChecker,
): TypeScript.TransformerFactory<TypeScript.SourceFile> {
  const isOfOtherCell = (node: TypeScript.Node): boolean =>
    checker
      .getShorthandAssignmentValueSymbol(ts.getOriginalNode(node))
      ?.declarations?.some((declaration) => BEFORE.test(declaration.getSourceFile().fileName)) ?? false;
  return (context) => {
    const { factory } = context;
    const visit = (node: TypeScript.Node): TypeScript.Node => {
      const seen = ts.visitEachChild(node, visit, context);
      if (!ts.isShorthandPropertyAssignment(seen) || !isOfOtherCell(node)) return seen;
      const { name, objectAssignmentInitializer: otherwise } = seen;
      const value = factory.createPropertyAccessExpression(factory.createIdentifier("exports"), name.text);
      const whole = otherwise ? factory.createAssignment(value, otherwise) : value;
      return ts.setTextRange(factory.createPropertyAssignment(name.text, whole), seen);
    };
    return (file) => ts.visitEachChild(file, visit, context);
  };
}
