import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Passage } from "#app/recommendations/editor/plug.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Answer } from "./answer.ts";
import { threadKinds } from "./thread.ts";

type Props = { textId: string; passage: Passage | "whole"; onClose: () => void };

/** Opens a thread on the words selected, or on the whole. The caret waits in it; Escape leaves it. */
export function CommentForm({ textId, passage, onClose }: Props) {
	const { t } = useTranslation("review");
	const fetcher = useFetcher<Answer>();
	const form = useRef<HTMLFormElement>(null);
	const quote = passage === "whole" ? null : passage.quote;
	useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
	useEffect(() => {
		if (fetcher.data && "done" in fetcher.data) onClose();
	}, [fetcher.data, onClose]);
	return (
		<fetcher.Form
			ref={form}
			method="post"
			action={`/texts/${textId}/threads`}
			className="mb-4 rounded-md border border-accent bg-sheet p-4"
			aria-label={t("comment")}
			onKeyDown={(event) => event.key === "Escape" && onClose()}
		>
			{fetcher.data && "refused" in fetcher.data && <Notice kind="refused">{fetcher.data.refused.message}</Notice>}
			<input type="hidden" name="passage" value={passage === "whole" ? "" : JSON.stringify(passage)} />
			{quote === null ? (
				<p className="mb-2 text-quiet">{t("onWhole")}</p>
			) : (
				<blockquote className="mb-2 border-l-4 border-[var(--mark-strong)] pl-3 font-serif">
					{shortened(quote.replaceAll("\ufffc", `[${t("figure")}]`))}
				</blockquote>
			)}
			<TextArea label={t("body")} hint={t("printedHint")} name="body" rows={3} required maxLength={10_000} />
			<Select
				label={t("kind.label")}
				name="kind"
				options={threadKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
			/>
			<div className="flex flex-wrap gap-3">
				<Button kind="main">{t("send")}</Button>
				<Button type="button" onClick={onClose}>
					{t("cancel")}
				</Button>
			</div>
		</fetcher.Form>
	);
}

const shortened = (quote: string) => (quote.length > 240 ? `${quote.slice(0, 240)} …` : quote);
