import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useTime } from "#app/i18n/time.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Notice } from "./notice.ts";

/** What someone was told. Following a line marks it as seen. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
	const { t } = useTranslation("home");
	if (notices.length === 0) return null;
	return (
		<>
			<ul>
				{notices.map((notice) => (
					<NoticeLine key={notice.id} notice={notice} />
				))}
			</ul>
			<Form method="post" action="/notifications?index" className="mt-2">
				<Button kind="quiet">{t("noticesSeen")}</Button>
			</Form>
		</>
	);
}

function NoticeLine({ notice: { id, kind, by, at, where, quote } }: { notice: Notice }) {
	const { t } = useTranslation("home");
	const { moment } = useTime();
	return (
		<li className="border-b border-line py-3">
			<Link to={`/notifications/${id}`} className="font-serif text-[1.1875rem]">
				{t(`notice.${kind}`, { name: by ?? t("someone"), where })}
			</Link>
			<p className="text-quiet">
				{quote !== null && `“${shortened(quote.replaceAll("\ufffc", "…"))}” · `}
				{moment(at)}
			</p>
		</li>
	);
}

const shortened = (quote: string) => (quote.length > 120 ? `${quote.slice(0, 120)} …` : quote);
