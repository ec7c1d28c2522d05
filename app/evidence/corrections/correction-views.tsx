// What became of an item after it was kept, as its page tells it.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ShownCorrection, ShownWithdrawal } from "./corrections-shown.server.ts";

/** By whom, when, and what stood there before, newest first. */
export function CorrectionHistory({ corrections }: { corrections: readonly ShownCorrection[] }) {
	const { t } = useTranslation("corrections");
	if (corrections.length === 0) return null;
	return (
		<Section title={t("history")}>
			<ol className="max-w-[var(--measure)]">
				{corrections.map(({ id, told, before }) => (
					<li key={id} className="border-t border-line py-3 first:border-t-0">
						<p className="font-semibold">{told}</p>
						{before.map(({ column, words }) => (
							<p key={column} className="whitespace-pre-line break-words">
								<span className="text-quiet">{t("before", { column: t(`column.${column}`) })}</span>{" "}
								{words === "" ? t("empty") : words}
							</p>
						))}
					</li>
				))}
			</ol>
		</Section>
	);
}

/** That the item was taken back, why, and how the same is kept anew. */
export function WithdrawnNotice({ withdrawn, again }: { withdrawn: ShownWithdrawal; again: string | null }) {
	const { t } = useTranslation("corrections");
	return (
		<Notice kind="warning" title={t("withdrawn")}>
			<p className="break-words">{withdrawn.told}</p>
			{again && (
				<p>
					<Link to={again} className="inline-block py-2">
						{t("keepNew")}
					</Link>
				</p>
			)}
		</Notice>
	);
}

/** The two things that can be done to an item later. */
export function ItemActions({ code }: { code: string }) {
	const { t } = useTranslation("corrections");
	return (
		<>
			<LinkButton to={`/evidence/${code}/correction`}>{t("correct")}</LinkButton>
			<LinkButton to={`/evidence/${code}/withdrawal`}>{t("withdraw")}</LinkButton>
		</>
	);
}
