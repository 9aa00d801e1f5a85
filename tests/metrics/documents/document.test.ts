import { expect, test } from "vitest";
import { readDocument } from "../../../src/metrics/documents/document.js";

test("readDocument(line) reads name and text, and keeps all other fields as they came", () => {
  expect(readDocument('{"name":"zhuji","text":"诸暨市新增高企132家。","url":"http://…","n":[1,null]}')).toEqual({
    name: "zhuji",
    text: "诸暨市新增高企132家。",
    others: { url: "http://…", n: [1, null] },
  });
});

test("readDocument(line) reads the year the text speaks of, and that of publication", () => {
  const yearsOf = (fields: object) => {
    const { year, published } = readDocument(JSON.stringify({ name: "a", text: "b", ...fields }));
    return [year, published];
  };
  expect(yearsOf({ year: 2022 })).toEqual([2022, undefined]);
  expect(yearsOf({ date: "2023-09-14" })).toEqual([undefined, 2023]);
  expect(yearsOf({ date: "2023-09-14T09:45:30+08:00" })).toEqual([undefined, 2023]);
  expect(yearsOf({ date: "2023-09" })).toEqual([undefined, 2023]);
  expect(yearsOf({ year: 2022, date: "2023" })).toEqual([2022, 2023]);
  expect(yearsOf({ year: null, date: null })).toEqual([undefined, undefined]);
});

test("readDocument(line) says what is wrong with a line that is no document", () => {
  expect(() => readDocument("诸暨市新增高企132家。")).toThrow(
    "not JSON; write one object a line: 诸暨市新增高企132家。",
  );
  expect(() => readDocument("[1]")).toThrow('not an object; write {"name": …, "text": …}: [1]');
  expect(() => readDocument("null")).toThrow("not an object");
  expect(() => readDocument('{"text":"诸暨市"}')).toThrow("the field name must be a text that is not empty");
  expect(() => readDocument('{"name":7,"text":"诸暨市"}')).toThrow("the field name must be a text");
  expect(() => readDocument('{"name":"a","text":" "}')).toThrow("the field text must hold the bulletin");
  expect(() => readDocument('{"name":"a","text":"诸暨市\\ud800新增"}')).toThrow(
    "a broken character, half of a pair or NUL: …a诸暨市\uFFFD新增…",
  );
  expect(() => readDocument('{"name":"a\\u0000","text":"诸暨市"}')).toThrow("a broken character");
  expect(() => readDocument('{"name":"a","text":"b","year":"2023"}')).toThrow(
    'the field year must be a number such as 2023: "2023"',
  );
  expect(() => readDocument('{"name":"a","text":"b","year":23}')).toThrow("the field year must be a number");
  expect(() => readDocument('{"name":"a","text":"b","date":"去年"}')).toThrow(
    'the field date must be a date such as 2023-09-14: "去年"',
  );
});
