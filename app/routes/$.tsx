import { notFound } from "#app/http/refused.server.ts";

/** An address nobody lives at: it is answered within the frame, in the reader's language. */
export const loader = () => {
	throw notFound();
};

export default function Nowhere() {
	return null;
}
