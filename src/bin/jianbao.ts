#!/usr/bin/env node
import { createRequire } from "node:module";
import { Command, InvalidArgumentError, Option } from "commander";
import { PRESETS } from "../charts/layout.js";
import { THEMES } from "../charts/theme.js";
import { FORMATS, REPORT_FORMATS } from "../export/formats.js";
import { keepPrintable, printable } from "./printable.js";
import { reportError } from "./report.js";
import { endOnSignals } from "./signals.js";

// Who reads what is printed may have enough of it: `| head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

keepPrintable(console);

const program = new Command("jianbao")
  .description(
    "Notebooks on Chinese government bulletins: numbers with their sentence, honest comparison, charts for reports.",
  )
  .version(versionOf(), "--version", "say which version this is")
  .option("--debug", "show where an error came from")
  .configureOutput({ writeErr: (text) => void process.stderr.write(printable(text)) })
  .showHelpAfterError("(npx jianbao help COMMAND tells its options)");

// Commands are loaded when they are called: none of them waits for what another one needs, nor for more than names of options.
program
  .command("start", { hidden: true })
  .description("extract, run what is stale, export the charts: what npm start does")
  .action(async () => (await import("./commands/start.js")).start());

program
  .command("extract")
  .description("read seeds/ into data/*.csv, keeping what people decided")
  .argument("[files...]", "bulletins to print, with --format or --explain, and write nothing")
  .addOption(new Option("--format <format>", "print metrics instead of writing data/").choices(["jsonl"]))
  .option("--explain", "list every numeral that became no metric, with its reason, and claims without a figure")
  .option("--filter", 'documents ({"name", "text"} a line) on standard input, metrics as JSON lines on standard output')
  .option("--skip-bad", "with --filter: lines that are no documents are told, but do not make it fail")
  .option("--jobs <n>", "threads to read with; as many as there are cores where left out", whole)
  .action(async (files: string[], flags: object) => (await import("./commands/extract.js")).extract(files, flags));

program
  .command("review")
  .description("rows the extractor doubts, one by one, each to be checked, corrected or rejected")
  .argument("[patterns...]", 'only these places and indicators, * for any characters: 诸暨 "高新技术*"')
  .option("--all", "every row that nobody has checked")
  .option("--list", "list them and ask nothing")
  .option("--by <name>", "who decides, instead of git's user.name")
  .action(async (patterns: string[], flags: object) => (await import("./commands/review.js")).review(patterns, flags));

program
  .command("check")
  .description("every row against its sentence and against what must be true of it")
  .option("--strict", "warnings fail as well")
  .action(async (flags: object) => (await import("./commands/check.js")).check(flags));

program
  .command("sheet")
  .description("the data as an Excel workbook, and back")
  .argument("[file]", "workbook to write; exports/metrics.xlsx where left out")
  .option("--import <file>", "merge an edited workbook into data/metrics.csv")
  .action(async (file: string | undefined, flags: object) => (await import("./commands/sheet.js")).sheet(file, flags));

program
  .command("parquet")
  .description("the metrics as a Parquet file, for DuckDB, pandas, Spark")
  .argument("[file]", "file to write; exports/metrics.parquet where left out")
  .action(async (file: string | undefined) => (await import("./commands/parquet.js")).parquet(file));

program
  .command("run")
  .description("execute the notebooks that are stale")
  .argument("[names...]", "notebooks: a file, its number, or a part of its name")
  .option("--all", "fresh ones as well")
  .option("--check", "execute all afresh, change nothing, fail if stored outputs are out of date")
  .option("--jobs <n>", "notebooks at the same time", whole)
  .option("--timeout <seconds>", "how long a cell may take", positive)
  .action(async (names: string[], flags: object) => (await import("./commands/run.js")).run(names, flags));

program
  .command("status")
  .description("what is stale, and because of what")
  .argument("[names...]", "notebooks: a file, its number, or a part of its name")
  .action(async (names: string[]) => (await import("./commands/status.js")).status(names));

program
  .command("diff")
  .description("numbers before and after the last run, and what caused each change")
  .argument("[names...]", "notebooks: a file, its number, or a part of its name")
  .action(async (names: string[]) => (await import("./commands/diff.js")).diff(names));

program
  .command("watch")
  .description("re-run on save what that makes stale, charts on a local page")
  .argument("[names...]", "notebooks: a file, its number, or a part of its name")
  .option("--port <n>", "port of the page, instead of any free one", port)
  .option("--open", "open the page in the browser")
  .option("--jobs <n>", "notebooks at the same time", whole)
  .option("--timeout <seconds>", "how long a cell may take", positive)
  .addOption(
    new Option("--lang <lang>", "language of the page and its charts; JIANBAO_LANG or zh where left out").choices([
      "zh",
      "en",
    ]),
  )
  .action(async (names: string[], flags: object) =>
    (await import("./commands/watch.js")).watch(names, { ...flags, ...program.opts<{ debug?: boolean }>() }),
  );

program
  .command("new")
  .description("a notebook in the house's form")
  .argument("<words...>", "its question: it becomes the file's name, after the next number")
  .action(async (words: string[]) => (await import("./commands/new.js")).makeNotebook(words));

program
  .command("export")
  .description("charts of the executed notebooks into exports/")
  .argument("[patterns...]", 'names of charts, * for any characters: "growth*"')
  .option("--format <formats>", `any of ${FORMATS.join(",")}; all where left out`)
  .addOption(
    new Option("--preset <preset>", "where the chart goes; report where left out").choices(Object.keys(PRESETS)),
  )
  .option("--width <mm>", "width in millimetres, instead of the preset's", positive)
  .option("--dpi <dpi>", "resolution of PNG; 300 where left out", positive)
  .addOption(
    new Option("--lang <lang>", "language of the texts; JIANBAO_LANG or zh where left out").choices(["zh", "en"]),
  )
  .addOption(new Option("--theme <theme>", "print is safe in greyscale").choices([...THEMES]))
  .option("--outline", "text of SVG as paths")
  .option("--font <files>", "a TTF or OTF instead of Noto Sans SC; regular,bold")
  .option("--out <folder>", "folder to write to; exports/ where left out")
  .action(async (patterns: string[], flags: object) =>
    (await import("./commands/export.js")).exportAll(patterns, flags),
  );

program
  .command("report")
  .description("one document of the executed notebooks: conclusions, charts, tables, and where each value stands")
  .argument("[names...]", "notebooks: a file, its number, or a part of its name")
  .option("--format <formats>", `any of ${REPORT_FORMATS.join(",")}; docx where left out`)
  .addOption(
    new Option("--lang <lang>", "language of the texts; JIANBAO_LANG or zh where left out").choices(["zh", "en"]),
  )
  .addOption(new Option("--theme <theme>", "print is safe in greyscale").choices([...THEMES]))
  .option("--title <title>", "title of the document")
  .option("--out <folder>", "folder to write to; exports/ where left out")
  .action(async (names: string[], flags: object) => (await import("./commands/report.js")).report(names, flags));

program
  .command("page")
  .description("bulletins as pages in exports/bulletins/: every numeral marked as metric or not, leading to its row")
  .argument("[bulletins...]", "names as in seeds/, without ending; all where left out")
  .option("--out <folder>", "folder in which bulletins/ is made; exports/ where left out")
  .action(async (names: string[], flags: object) => (await import("./commands/page.js")).page(names, flags));

program
  .command("lab")
  .description("JupyterLab with this workspace's kernel; what follows -- is passed on to it")
  .argument("[args...]")
  .option("--install", "put JupyterLab into .venv where there is none")
  .action(async (args: string[], flags: { install?: boolean }) => {
    const { openLab } = await import("../runner/index.js");
    process.exitCode = await openLab({ args, install: flags.install ?? false });
  });

program
  .command("kernel")
  .description("register the kernel for your own JupyterLab and VS Code")
  .option("--remove", "take it back")
  .option("--force", "replace a kernel of the same name that is another program's")
  .action(async (flags: object) => (await import("./commands/kernel.js")).kernel(flags));

function positive(text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError("a number above 0 is wanted.");
}

function whole(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("a whole number above 0 is wanted.");
}

function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  throw new InvalidArgumentError("a whole number from 1 to 65535 is wanted.");
}

function versionOf(): string {
  return (createRequire(__filename)("../../package.json") as { version: string }).version;
}

endOnSignals();
program.parseAsync().catch((error: unknown) => {
  process.exitCode = reportError(error, program.opts<{ debug?: boolean }>().debug ?? false);
});
