// An editor for those who read: it follows the live text, has a caret and a selection (a reviewer selects words by
// keyboard), and takes no change from this side. The server drops a reader's updates anyhow; here nothing even seems to
// change.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

const changing = new Set(["beforeinput", "paste", "drop", "cut", "dragstart"]);

export const readingOnly = (isReading: () => boolean) =>
	Extension.create({
		name: "readingOnly",
		priority: 2000,
		addProseMirrorPlugins: () => [
			new Plugin({
				filterTransaction: (tr) => !tr.docChanged || !isReading() || tr.getMeta(ySyncPluginKey) !== undefined,
				props: {
					handleDOMEvents: Object.fromEntries(
						[...changing].map((name) => [
							name,
							(_: unknown, event: Event) => {
								if (isReading()) event.preventDefault();
								return isReading();
							},
						]),
					),
				},
			}),
		],
	});
