import { useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { RecommendationState } from "#app/identity/permission.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Missing } from "./fields.ts";

type MovePanelProps = {
	code: string;
	state: RecommendationState;
	moves: readonly RecommendationState[];
	missing: readonly Missing[];
};

/** Where it may go from here. What is still missing is said, it blocks nothing: the group decides when it is ready. */
export function MovePanel({ code, state, moves, missing }: MovePanelProps) {
	const { t } = useTranslation("recommendations");
	const fetcher = useFetcher<{ moved: true } | { refused: { message: string } }>();
	if (moves.length === 0) return null;
	const answer = fetcher.data;
	return (
		<section aria-labelledby="move-title" className="margin-part">
			<h2 id="move-title">{t("move.title")}</h2>
			{answer && "refused" in answer && <Notice kind="refused">{answer.refused.message}</Notice>}
			{missing.length > 0 && (
				<p className="mb-3 text-quiet">
					{t("move.missing", { what: missing.map((line) => t(`missing.${line}`)).join(", ") })}
				</p>
			)}
			<div className="flex flex-wrap gap-3">
				{moves.map((to) => (
					<fetcher.Form key={to} method="post" action={`/recommendations/${code}/moves`}>
						<input type="hidden" name="from" value={state} />
						<input type="hidden" name="to" value={to} />
						<Button
							kind={to === "withdrawn" ? "quiet" : "plain"}
							title={to === "withdrawn" ? t("move.withdrawnHint") : undefined}
						>
							{t(wordsOfMove(state, to))}
						</Button>
					</fetcher.Form>
				))}
			</div>
		</section>
	);
}

function wordsOfMove(
	from: RecommendationState,
	to: RecommendationState,
): "move.in_review" | "move.reopen" | "move.draft" | "move.withdrawn" | "move.adopted" {
	if (to === "in_review") return from === "draft" ? "move.in_review" : "move.reopen";
	if (to === "draft") return "move.draft";
	return to === "withdrawn" ? "move.withdrawn" : "move.adopted";
}
