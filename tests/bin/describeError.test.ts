import { expect, test } from "vitest";
import { describeError } from "../../src/bin/describeError.js";

const failure = (code: string, syscall: string, path: string, dest?: string) =>
  Object.assign(new Error(`${code}: operation failed, ${syscall} '${path}'`), {
    code,
    syscall,
    path,
    ...(dest && { dest }),
  });

test("describeError(error) says what a system's answer means and what to do, about the file a person knows", () => {
  expect(describeError(failure("EBUSY", "rename", "data/metrics.csv.31415926", "data/metrics.csv"))).toBe(
    "held open by another program, such as Excel or WPS; close it there and run this again: data/metrics.csv",
  );
  expect(describeError(failure("EPERM", "rename", "data/metrics.csv.31415926", "data/metrics.csv"))).toBe(
    "no right to read or write here; close the file in Excel or WPS if it is open there, else get the right: data/metrics.csv",
  );
  expect(describeError(failure("ENOSPC", "open", "data/metrics.csv.3141592653"))).toBe(
    "the disk is full, and the file is as it was; make room and run this again: data/metrics.csv",
  );
  expect(describeError(failure("ENOENT", "open", "a-2023.csv"))).toBe(
    "missing file or folder; check the path: a-2023.csv",
  );
});

test("describeError(error) leaves every other message as it is", () => {
  expect(describeError(new Error("unknown chart: x"))).toBe("unknown chart: x");
  expect(describeError(Object.assign(new Error("no luck"), { code: "ENOENT" }))).toBe("no luck");
  expect(describeError(failure("constructor", "open", "x"))).toBe("constructor: operation failed, open 'x'");
  expect(describeError("cancelled")).toBe("cancelled");
});
