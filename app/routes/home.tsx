import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { signedIn } from "#app/http/signed-in.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { titled } from "#app/i18n/titled.ts";
import { waitingFor } from "#app/notifications/waiting.server.ts";
import { isState } from "#app/recommendations/lifecycle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	const { writing, batches, states } = await waitingFor(context.db, person);
	return json({
		name: person.name,
		writing,
		batches: batches.map(({ id, at }) => ({ id, on: formatDate(at, person.locale) })),
		states: states.filter((line) => isState(line.state)),
	});
}

export const meta = titled((t) => t("ui:navigation.home"));

export default function Home() {
	const { t } = useTranslation("home");
	const { name, writing, batches, states } = useLoaderData<typeof loader>();
	return (
		<Page title={t("title", { name })}>
			<Section title={t("waiting")}>
				{writing.length + batches.length === 0 && <EmptyState title={t("nothing")}>{t("nothingLead")}</EmptyState>}
				<ul>
					{writing.map(({ code, title, moved, open }) => (
						<li key={code} className="border-b border-line py-3">
							<Link to={`/recommendations/${code}`} className="font-serif text-[1.1875rem]">
								{title}
							</Link>
							<p className="text-quiet">
								{code}
								{moved > 0 && <span className="text-warn"> · ▲ {t("moved", { count: moved })}</span>}
								{open > 0 && <span> · ◐ {t("open", { count: open })}</span>}
							</p>
						</li>
					))}
					{batches.map(({ id, on }) => (
						<li key={id} className="border-b border-line py-3">
							<Link to={`/imports/${id}`}>{t("batch", { count: 1, date: on })}</Link>
						</li>
					))}
				</ul>
			</Section>
			<Section title={t("whole")}>
				<Standing states={states} />
			</Section>
		</Page>
	);
}

function Standing({ states }: { states: { state: string; count: number }[] }) {
	const { t } = useTranslation(["home", "recommendations"]);
	if (states.length === 0) return <p className="text-quiet">{t("home:wholeNothing")}</p>;
	return (
		<>
			<dl className="flex flex-wrap gap-x-10 gap-y-4">
				{states.map(({ state, count }) => (
					<div key={state}>
						<dt className="text-quiet">{isState(state) && t(`recommendations:state.${state}`)}</dt>
						<dd className="font-serif text-[1.75rem]">{count}</dd>
					</div>
				))}
			</dl>
			<p className="mt-4">
				<Link to="/recommendations">{t("home:begin")}</Link>
			</p>
		</>
	);
}
