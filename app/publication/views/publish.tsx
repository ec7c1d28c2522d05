import { Form, Link, useNavigation } from "@remix-run/react";
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { mayPublish, type Line } from "../checklist.ts";
import type { Stage } from "../numbers.ts";
import { ChecklistView } from "./checklist-view.tsx";

export type PublishProps = {
	slug: string;
	stage: Stage;
	number: string;
	/** the newest edition there is; null before the first */
	after: string | null;
	lines: readonly Line[];
	synthetic: boolean;
	/** whose comments it prints */
	named: readonly string[];
	mayPress: boolean;
};

/** The checklist for one kind of edition, and the deed. Without script the confirmation stands on the page. */
export function Publish({ slug, stage, number, after, lines, synthetic, named, mayPress }: PublishProps) {
	const { t } = useTranslation("publication");
	const sending = useNavigation().formMethod === "POST";
	const blocking = lines.filter(({ stands }) => stands === "blocks").length;
	const warning = lines.filter(({ stands }) => stands === "warns").length;
	const notNow = sending ? t("editions.sending") : mayPublish(lines) ? null : t("editions.blocked");
	const blockedBecause = mayPress ? notNow : t("editions.blockedReader");
	return (
		<>
			<StageChoice slug={slug} stage={stage} />
			<p className="mb-4 text-quiet">{t("editions.next", { number })}</p>
			{blocking > 0 ? (
				<Notice kind="warning">{t("editions.notReady", { count: blocking })}</Notice>
			) : (
				<Notice kind="done">
					{t("editions.ready")} {warning > 0 && t("editions.warnings", { count: warning })}
				</Notice>
			)}
			<Confirmed {...{ slug, stage, number, after, synthetic, named, blockedBecause }} />
			<h3 className="mb-1 mt-8">{t("editions.checklist")}</h3>
			<ChecklistView lines={lines} />
		</>
	);
}

function StageChoice({ slug, stage }: { slug: string; stage: Stage }) {
	const { t } = useTranslation("publication");
	return (
		<nav aria-label={t("editions.stages")} className="mb-4 flex gap-x-6">
			{(["consultation", "final"] as const).map((each) => (
				<Link
					key={each}
					to={`/documents/${slug}/editions?stage=${each}`}
					aria-current={each === stage ? "true" : undefined}
					preventScrollReset
					className="flex min-h-11 items-center aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
				>
					<span aria-hidden className="mr-2">
						{each === stage ? "●" : "○"}
					</span>
					{t(`editions.stage.${each}`)}
				</Link>
			))}
		</nav>
	);
}

// Only the browser, once it has taken over the page, can open a dialog.
const never = () => () => undefined;
const yes = () => true;
const no = () => false;

type ConfirmedProps = Pick<PublishProps, "slug" | "stage" | "number" | "after" | "synthetic" | "named"> & {
	blockedBecause: string | null;
};

function Confirmed({ slug, stage, number, after, synthetic, named, blockedBecause }: ConfirmedProps) {
	const { t } = useTranslation("publication");
	const [asking, ask] = useState(false);
	const scripted = useSyncExternalStore(never, yes, no);
	const deed = (
		<Form method="post" action={`/documents/${slug}/editions`} onSubmit={() => ask(false)}>
			<input type="hidden" name="stage" value={stage} />
			<input type="hidden" name="after" value={after ?? ""} />
			<p className="mb-3">{t("editions.confirm")}</p>
			{named.length > 0 && <p className="mb-3">{t("editions.confirmNames", { names: named.join(", ") })}</p>}
			{stage === "final" && <p className="mb-3">{t("editions.confirmFinal")}</p>}
			{synthetic && <p className="mb-3">{t("editions.confirmSynthetic")}</p>}
			<div className="mt-5 flex flex-wrap gap-3">
				<Button kind="main" blockedBecause={blockedBecause}>
					{t("editions.send", { number })}
				</Button>
				{scripted && (
					<Button type="button" onClick={() => ask(false)}>
						{t("editions.cancel")}
					</Button>
				)}
			</div>
		</Form>
	);
	if (!scripted) return deed;
	return (
		<>
			<Button type="button" kind="main" blockedBecause={blockedBecause} onClick={() => ask(true)}>
				{t("editions.publish", { number })}
			</Button>
			{blockedBecause && <p className="mt-2 text-quiet">{blockedBecause}</p>}
			<Dialog title={t("editions.confirmTitle", { number })} open={asking} onClose={() => ask(false)}>
				{deed}
			</Dialog>
		</>
	);
}
