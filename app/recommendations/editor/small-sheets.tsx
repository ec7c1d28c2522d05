// The two small questions the toolbar asks: where a link leads, what a footnote says.
import type { Editor } from "@tiptap/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { urlFromTyping } from "../text/safe-url.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";

type SheetProps = { editor: Editor; onClose: () => void };

export function LinkSheet({ editor, onClose }: SheetProps) {
	const { t } = useTranslation("writing");
	const now: unknown = editor.getAttributes("link")["href"];
	const [typed, setTyped] = useState(typeof now === "string" ? now : "");
	const [refused, setRefused] = useState(false);
	const save = (event: FormEvent) => {
		event.preventDefault();
		const href = urlFromTyping(typed);
		if (!href) return setRefused(true);
		const { empty } = editor.state.selection;
		flushSync(onClose); // the dialog keeps the focus while it is open
		const chain = editor.chain().focus();
		if (empty && !editor.isActive("link")) {
			chain.insertContent({ type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href } }] }).run();
		} else chain.extendMarkRange("link").setMark("link", { href }).run();
		return undefined;
	};
	return (
		<Dialog title={t("link.title")} open onClose={onClose}>
			<form onSubmit={save}>
				<TextField
					label={t("link.address")}
					hint={t("link.hint")}
					error={refused ? t("link.refused") : undefined}
					value={typed}
					onChange={(event) => setTyped(event.target.value)}
					inputMode="url"
				/>
				<div className="flex flex-wrap gap-3">
					<Button kind="main">{t("link.save")}</Button>
					{editor.isActive("link") && (
						<Button
							type="button"
							onClick={() => {
								flushSync(onClose);
								editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
							}}
						>
							{t("link.remove")}
						</Button>
					)}
					<Button type="button" kind="quiet" onClick={onClose}>
						{t("close")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

/** A footnote is one paragraph: Enter is done with it, as in the other sheets. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
	if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
	event.preventDefault();
	event.currentTarget.form?.requestSubmit();
}

/** `at`: where the footnote stands that is being changed; null for a new one. */
export function FootnoteSheet({ editor, at, onClose }: SheetProps & { at: number | null }) {
	const { t } = useTranslation("writing");
	const node = at === null ? null : editor.state.doc.nodeAt(at);
	const now: unknown = node?.attrs["text"];
	const [text, setText] = useState(typeof now === "string" ? now : "");
	const save = (event: FormEvent) => {
		event.preventDefault();
		flushSync(onClose);
		const words = text.trim().slice(0, 4000);
		if (words === "") return;
		if (at === null)
			editor
				.chain()
				.focus()
				.insertContent({ type: "footnote", attrs: { text: words } })
				.run();
		else editor.chain().focus().setNodeSelection(at).updateAttributes("footnote", { text: words }).run();
	};
	const readOnly = editor.view.dom.getAttribute("aria-readonly") === "true";
	return (
		<Dialog title={t("footnote.title")} open onClose={onClose}>
			<form onSubmit={save}>
				<TextArea
					label={t("footnote.words")}
					value={text}
					readOnly={readOnly}
					onChange={(event) => setText(event.target.value)}
					onKeyDown={sendOnEnter}
				/>
				<div className="flex flex-wrap gap-3">
					{!readOnly && <Button kind="main">{t("footnote.save")}</Button>}
					<Button type="button" kind="quiet" onClick={onClose}>
						{t("close")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
