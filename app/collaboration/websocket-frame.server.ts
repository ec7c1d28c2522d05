import { encodeFrame, type Frame } from "./protocol.ts";

const finalBinary = 0x82;

/** A payload as one unmasked WebSocket frame, ready for the network: written once, it can be sent to everyone in a room with
 *  one write each. `ws` would write head and payload anew, in two pieces, for every receiver. */
function webSocketFrame(payload: Uint8Array): Buffer {
	const { length } = payload;
	const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
	const frame = Buffer.allocUnsafe(2 + extra + length);
	frame[0] = finalBinary;
	if (extra === 0) frame[1] = length;
	else if (extra === 2) {
		frame[1] = 126;
		frame.writeUInt16BE(length, 2);
	} else {
		frame[1] = 127;
		frame.writeBigUInt64BE(BigInt(length), 2);
	}
	frame.set(payload, 2 + extra);
	return frame;
}

/** A frame of ours, ready for the network. */
export const readyFrame = (frame: Frame): Buffer => webSocketFrame(encodeFrame(frame));
