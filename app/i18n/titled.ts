import type { LoaderFunction, MetaFunction, SerializeFrom } from "@remix-run/node";
import type { TFunction } from "i18next";
import type { Locale } from "#app/identity/person.ts";
import { type Namespace, translator } from "./translator.ts";

/** What every title takes from the frame around the page. */
type Frame = { root: () => Promise<{ locale: Locale; workspace: { name: string } }> };
/** Words in the reader's language. */
export type Words = TFunction<[Namespace, ...Namespace[]]>;

/** The title of a route, in the reader's language: what this page is, then whose workspace it stands in. */
export const titled =
	<Loader extends LoaderFunction = LoaderFunction>(
		words: (t: Words, data: SerializeFrom<Loader>, locale: Locale) => string,
	): MetaFunction<Loader, Frame> =>
	({ data, matches }) => {
		const frame = matches.find((match) => match.id === "root")?.data;
		return frame && data !== undefined
			? [{ title: `${words(translator(frame.locale), data, frame.locale)} · ${frame.workspace.name}` }]
			: [];
	};
