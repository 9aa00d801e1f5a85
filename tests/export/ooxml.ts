import { posix } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { unzipSync } from "fflate";

/** The parts of an Office file by name, XML as text. */
export function partsOf(file: Buffer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([name]) => !name.endsWith("/"))
      .map(([name, part]) => [name, Buffer.from(part).toString("utf8")]),
  );
}

/** An element of a part, whatever its prefix. */
export function elementsOf(xml: string, name: string): Element[] {
  const complain = (message: string) => {
    throw new Error(message);
  };
  const document = new DOMParser({ errorHandler: { warning: complain, error: complain, fatalError: complain } });
  return Array.from(document.parseFromString(xml, "text/xml").getElementsByTagName(name));
}

/**
 * What an Office program would stumble on, as far as a package tells without its schemas: parts without a type, types and
 * relations that lead nowhere, references without a relation, ids given twice, children out of the order of the schema.
 */
export function faultsOf(file: Buffer): string[] {
  const parts = partsOf(file);
  const names = Object.keys(parts);
  return [
    ...typeFaults(parts),
    ...names.filter((name) => name.endsWith(".rels")).flatMap((name) => relationFaults(name, parts)),
    ...names.filter((name) => name.endsWith(".xml")).flatMap((name) => orderFaults(name, parts[name] ?? "")),
    ...names.filter((name) => name.endsWith(".xml")).flatMap((name) => idFaults(name, parts[name] ?? "")),
    ...names
      .filter((name) => name.endsWith(".xlsx"))
      .flatMap((name) => faultsOf(Buffer.from(unzipSync(file)[name] ?? [])).map((fault) => `${name}: ${fault}`)),
  ];
}

function typeFaults(parts: Record<string, string>): string[] {
  const types = parts["[Content_Types].xml"] ?? "";
  const endings = elementsOf(types, "Default").map((own) => own.getAttribute("Extension")?.toLowerCase() ?? "");
  const named = elementsOf(types, "Override").map((own) => (own.getAttribute("PartName") ?? "").slice(1));
  const untyped = Object.keys(parts).filter(
    (name) => name !== "[Content_Types].xml" && !named.includes(name) && !endings.includes(endingOf(name)),
  );
  return [
    ...untyped.map((name) => `no content type: ${name}`),
    ...named.filter((name) => !(name in parts)).map((name) => `content type of a part that is not there: ${name}`),
    ...twice(named).map((name) => `two content types: ${name}`),
  ];
}

const endingOf = (name: string) => name.split(".").at(-1)?.toLowerCase() ?? "";

function relationFaults(name: string, parts: Record<string, string>): string[] {
  const owner = name.replace("_rels/", "").replace(/\.rels$/u, "");
  const relations = elementsOf(parts[name] ?? "", "Relationship");
  const ids = relations.map((own) => own.getAttribute("Id") ?? "");
  const inside = relations.filter((own) => own.getAttribute("TargetMode") !== "External");
  const targets = inside.map((own) => resolve(owner, own.getAttribute("Target") ?? ""));
  const used = [...(parts[owner] ?? "").matchAll(/\br:(?:id|embed|link|pict)="([^"]*)"/gu)].map(([, id = ""]) => id);
  return [
    ...targets.filter((target) => !(target in parts)).map((target) => `${name} leads nowhere: ${target}`),
    ...twice(ids).map((id) => `${name} names two relations: ${id}`),
    ...used.filter((id) => id !== "" && !ids.includes(id)).map((id) => `${owner} uses a relation it has not: ${id}`),
  ];
}

function resolve(owner: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.normalize(posix.join(posix.dirname(owner), target));
}

function idFaults(name: string, xml: string): string[] {
  const idsOf = (tag: string, attribute: string) =>
    elementsOf(xml, tag)
      .map((own) => own.getAttribute(attribute) ?? "")
      .filter((id) => id !== "");
  const drawn = [...idsOf("wp:docPr", "id"), ...idsOf("p:cNvPr", "id")];
  return [
    ...twice(drawn).map((id) => `${name} draws two things of one id: ${id}`),
    ...twice(idsOf("w:bookmarkStart", "w:id")).map((id) => `${name} has two bookmarks of one id: ${id}`),
    ...twice(idsOf("w:bookmarkStart", "w:name")).map((id) => `${name} has two bookmarks of one name: ${id}`),
    ...twice(idsOf("w:style", "w:styleId")).map((id) => `${name} has two styles of one id: ${id}`),
  ];
}

const twice = (list: readonly string[]) => list.filter((own, index) => list.indexOf(own) !== index);

// Children in the order in which the schema (ECMA-376) has them; Word repairs a file that has them otherwise.
const ORDER: Readonly<Record<string, string>> = {
  "w:pPr":
    "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange",
  "w:rPr":
    "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath",
  "w:tblPr":
    "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription",
  "w:tblBorders": "w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV",
  "w:tblCellMar": "w:top w:left w:start w:bottom w:right w:end",
  "w:tcPr":
    "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark",
  "w:tcBorders": "w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV w:tl2br w:tr2bl",
  "w:tbl": "w:bookmarkStart w:bookmarkEnd w:tblPr w:tblGrid w:tr",
  "w:sectPr":
    "w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid",
  "w:style":
    "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:personal w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr",
  "w:font": "w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig w:embedRegular w:embedBold",
  "w:sdt": "w:sdtPr w:sdtEndPr w:sdtContent",
  "wp:inline": "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic",
  "p:sld": "p:cSld p:clrMapOvr p:transition p:timing",
  "p:sp": "p:nvSpPr p:spPr p:style p:txBody",
  "p:pic": "p:nvPicPr p:blipFill p:spPr p:style",
  "p:graphicFrame": "p:nvGraphicFramePr p:xfrm a:graphic",
  "p:presentation":
    "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle",
  "c:barChart": "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId",
  "c:lineChart": "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks pageMargins pageSetup headerFooter drawing legacyDrawing tableParts",
  workbook: "fileVersion workbookPr workbookProtection bookViews sheets definedNames calcPr",
};

function orderFaults(name: string, xml: string): string[] {
  const faults = Object.entries(ORDER).flatMap(([tag, order]) =>
    elementsOf(xml, tag).flatMap((own) => {
      const known = order.split(" ");
      const children = Array.from(own.childNodes)
        .map(({ nodeName }) => nodeName)
        .filter((child) => child.includes(":") || known.includes(child));
      const places = children.map((child) => known.indexOf(child)).filter((place) => place >= 0);
      const falling = places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
      return falling ? [`${name}: <${tag}> has its children out of order: ${children.join(" ")}`] : [];
    }),
  );
  return [...new Set(faults)];
}
