import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";

type ShownSession = {
	id: string;
	browser: string | null;
	system: string | null;
	current: boolean;
	since: string;
	last: string;
};

/** Where one is signed in; the place one looks from comes first. */
export function Sessions({ sessions }: { sessions: readonly ShownSession[] }) {
	const { t } = useTranslation("identity");
	const others = sessions.filter((session) => !session.current);
	return (
		<>
			<ul className="max-w-[var(--measure)]">
				{sessions
					.toSorted((a, b) => Number(b.current) - Number(a.current))
					.map((session) => (
						<SessionLine key={session.id} session={session} />
					))}
			</ul>
			{others.length === 0 ? (
				<p className="mt-4 text-quiet">{t("account.onlyHere")}</p>
			) : (
				others.length > 1 && (
					<div className="mt-6">
						<EndSessions ids={others.map((session) => session.id)} label={t("account.endAll")} kind="plain" />
					</div>
				)
			)}
		</>
	);
}

function SessionLine({ session }: { session: ShownSession }) {
	const { t } = useTranslation("identity");
	const device = useDevice(session);
	return (
		<li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1 border-b border-line py-3">
			<div>
				<p className="flex flex-wrap items-baseline gap-x-4 font-semibold">
					{device}
					{session.current && <Badge tone="done">{t("account.current")}</Badge>}
				</p>
				<p className="text-[0.9375rem] text-quiet">{t("account.used", { last: session.last, since: session.since })}</p>
			</div>
			{!session.current && (
				<EndSessions ids={[session.id]} label={t("account.end")} spoken={t("account.endOf", { device })} kind="quiet" />
			)}
		</li>
	);
}

function useDevice({ browser, system }: ShownSession): string {
	const { t } = useTranslation("identity");
	if (browser && system) return t("account.device", { browser, system });
	return browser ?? system ?? t("account.unknown");
}

type EndProps = { ids: string[]; label: string; spoken?: string; kind: "plain" | "quiet" };

function EndSessions({ ids, label, spoken, kind }: EndProps) {
	return (
		<Form method="post">
			{ids.map((id) => (
				<input key={id} type="hidden" name="session" value={id} />
			))}
			<Button kind={kind} aria-label={spoken}>
				{label}
			</Button>
		</Form>
	);
}
