import { type ActionFunctionArgs, json } from "@remix-run/node";
import { notFound } from "#app/http/refused.server.ts";

/** Nobody comes here by an address: what was sent from another address than the workspace's own is answered here, within the
 *  frame, whatever it was. It is not even read. */
export function action({ context }: ActionFunctionArgs) {
	throw json({ origin: context.settings.origin }, { status: 403 });
}

export const loader = () => {
	throw notFound();
};

export default function Elsewhere() {
	return null;
}
