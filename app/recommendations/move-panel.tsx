import { useFetcher } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecommendationState } from "#app/identity/permission.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Missing } from "./fields.ts";
import { isSettled, isUnfinished } from "./lifecycle.ts";

type Way = {
	to: RecommendationState;
	inTheWay: readonly Missing[];
	asked: readonly Missing[];
	takesReason: boolean;
};
type MovePanelProps = { code: string; state: RecommendationState; moves: readonly Way[]; missing: readonly Missing[] };

/** Where it may go from here. What is missing is said; what stands in the way of a move is said beside it. */
export function MovePanel({ code, state, moves, missing }: MovePanelProps) {
	const { t } = useTranslation("recommendations");
	const say = useMissing();
	if (moves.length === 0) return null;
	const blocked = moves.find((way) => way.inTheWay.length > 0);
	return (
		<section aria-labelledby="move-title" className="margin-part">
			<h2 id="move-title">{t("move.title")}</h2>
			{missing.length > 0 && isUnfinished(state) && (
				<p className="mb-3 text-quiet">{t("move.missing", { what: say(missing) })}</p>
			)}
			{blocked && <p className="mb-3">{t("move.blocked", { what: say(blocked.inTheWay) })}</p>}
			{isSettled(state) && <p className="mb-3 text-quiet">{t("move.reopenHint")}</p>}
			<div className="flex flex-wrap gap-3">
				{moves.map((way) => (
					<Move key={way.to} code={code} from={state} way={way} />
				))}
			</div>
		</section>
	);
}

function useMissing() {
	const { t } = useTranslation("recommendations");
	return (lines: readonly Missing[]) => lines.map((line) => t(`missing.${line}`)).join(", ");
}

type MoveProps = { code: string; from: RecommendationState; way: Way };
type Answer = { moved: true } | { refused: { message: string } };

/** One way on: at once, or by a dialog when it takes a reason or something is asked about first. */
function Move({ code, from, way }: MoveProps) {
	const { t } = useTranslation("recommendations");
	const say = useMissing();
	const { to, inTheWay, asked, takesReason } = way;
	const words = t(wordsOfMove(from, to));
	// Words may have been written since the page came, so the server looks again; of threads the page hears at once.
	const blockedBecause = inTheWay.includes("objections") ? t("move.blocked", { what: say(inTheWay) }) : null;
	const asks = takesReason || asked.length > 0;
	return asks ? (
		<AskedMove {...{ code, from, way, words, blockedBecause }} />
	) : (
		<MoveForm {...{ code, from, to }}>
			<Button blockedBecause={blockedBecause}>{words}</Button>
		</MoveForm>
	);
}

const toReview = { title: "move.sendTitle", lead: "move.sendThough" } as const;
const toAdopted = { title: "move.adoptTitle", lead: "move.adoptThough" } as const;

type AskedMoveProps = MoveProps & { words: string; blockedBecause: string | null };

function AskedMove({ code, from, way: { to, asked, takesReason }, words, blockedBecause }: AskedMoveProps) {
	const { t } = useTranslation("recommendations");
	const say = useMissing();
	const [asking, setAsking] = useState(false);
	const question = to === "in_review" ? toReview : toAdopted;
	const close = () => setAsking(false);
	return (
		<>
			<Button
				type="button"
				kind={takesReason ? "quiet" : "plain"}
				blockedBecause={blockedBecause}
				onClick={() => setAsking(true)}
			>
				{words} …
			</Button>
			<Dialog title={t(takesReason ? "move.withdrawTitle" : question.title, { code })} open={asking} onClose={close}>
				<MoveForm {...{ code, from, to }}>
					<input type="hidden" name="seen" value={asked.join(",")} />
					{takesReason ? <Reason /> : <p className="mb-4">{t(question.lead, { what: say(asked) })}</p>}
					<div className="flex flex-wrap gap-4">
						<Button kind={takesReason ? "danger" : "main"}>{words}</Button>
						<Button type="button" onClick={close}>
							{t("move.notNow")}
						</Button>
					</div>
				</MoveForm>
			</Dialog>
		</>
	);
}

function Reason() {
	const { t } = useTranslation("recommendations");
	return (
		<>
			<p className="mb-4">{t("move.withdrawnHint")}</p>
			<TextArea label={t("move.reason")} hint={t("move.reasonHint")} name="reason" rows={3} maxLength={2000} required />
		</>
	);
}

/** Once it has moved, other ways lead on, and the page shows those in place of this one. */
function MoveForm({
	code,
	from,
	to,
	children,
}: {
	code: string;
	from: RecommendationState;
	to: RecommendationState;
	children: ReactNode;
}) {
	const fetcher = useFetcher<Answer>();
	return (
		<fetcher.Form method="post" action={`/recommendations/${code}/moves`}>
			{fetcher.data && "refused" in fetcher.data && <Notice kind="refused">{fetcher.data.refused.message}</Notice>}
			<input type="hidden" name="from" value={from} />
			<input type="hidden" name="to" value={to} />
			{children}
		</fetcher.Form>
	);
}

function wordsOfMove(
	from: RecommendationState,
	to: RecommendationState,
): "move.in_review" | "move.reopen" | "move.draft" | "move.takeBack" | "move.withdrawn" | "move.adopted" {
	if (to === "in_review") return from === "draft" ? "move.in_review" : "move.reopen";
	if (to === "draft") return from === "withdrawn" ? "move.takeBack" : "move.draft";
	return to === "withdrawn" ? "move.withdrawn" : "move.adopted";
}
