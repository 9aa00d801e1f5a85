import { expect, test } from "vitest";
import { newMessage, readFrames, toFrames } from "../../../src/runner/jupyter/message.js";

const KEY = "a key";

function frames(key: string): Buffer[] {
  const message = newMessage("stream", { name: "stdout", text: "简报\n" }, "session", {
    identities: [Buffer.from("x")],
  });
  return toFrames(message, key).map((frame) => Buffer.from(frame));
}

test("readFrames(frames, key) gives back what toFrames(message, key) signed", () => {
  const message = readFrames(frames(KEY), KEY);
  expect(message.header.msg_type).toBe("stream");
  expect(message.content).toEqual({ name: "stdout", text: "简报\n" });
  expect(message.identities).toEqual([Buffer.from("x")]);
});

test("readFrames(frames, key) refuses what another key has signed", () => {
  expect(() => readFrames(frames("another key"), KEY)).toThrow(/^invalid signature: [0-9a-f]{64}$/);
});

test("readFrames(frames, key) refuses a message that was changed on its way", () => {
  const changed = frames(KEY).map((frame) => Buffer.from(frame.toString().replace("stdout", "stderr")));
  expect(() => readFrames(changed, KEY)).toThrow(/^invalid signature/);
});

test("readFrames(frames, key) refuses what is no message", () => {
  expect(() => readFrames([Buffer.from("hello")], KEY)).toThrow("invalid message: 1 frames");
});
