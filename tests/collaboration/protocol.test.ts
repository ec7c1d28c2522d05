import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeFrame, encodeFrame, type Frame, refusals } from "#app/collaboration/protocol.ts";

const bytes = fc.uint8Array({ maxLength: 300 });
const frames: fc.Arbitrary<Frame> = fc.oneof(
	bytes.map((vector): Frame => ({ is: "step1", vector })),
	bytes.map((update): Frame => ({ is: "step2", bytes: update })),
	bytes.map((update): Frame => ({ is: "update", bytes: update })),
	bytes.map((said): Frame => ({ is: "awareness", bytes: said })),
	fc.nat().map((count): Frame => ({ is: "ack", count })),
	fc.constant<Frame>({ is: "event" }),
	fc.record({ is: fc.constant("refused" as const), code: fc.constantFrom(...refusals), sentence: fc.string() }),
);

describe("frames", () => {
	test("whatever is written is read back", () => {
		fc.assert(
			fc.property(frames, (frame) => {
				expect(decodeFrame(encodeFrame(frame))).toEqual(frame);
			}),
		);
	});

	test("reading never throws, whatever comes", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 64 }), (noise) => {
				expect(() => decodeFrame(noise)).not.toThrow();
			}),
			{ numRuns: 2_000 },
		);
	});

	test("a frame with bytes behind its end, or cut short, is none", () => {
		fc.assert(
			fc.property(frames, (frame) => {
				const written = encodeFrame(frame);
				expect(decodeFrame(new Uint8Array([...written, 0]))).toBeNull();
				expect(decodeFrame(written.subarray(0, -1))).not.toEqual(frame);
			}),
		);
	});
});
