import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";

type Props = {
	links: { email: string; link: string }[];
	known: string[];
	unread: { line: number; text: string }[];
	emailed: boolean;
};

/** The links just made. They are shown this once: only their hashes are kept. */
export function InvitedLinks({ links, known, unread, emailed }: Props) {
	const { t } = useTranslation("identity");
	return (
		<>
			{links.length > 0 && (
				<Notice kind="done" title={t("people.links")}>
					<p>{t("people.linksLead")}</p>
					{emailed && <p>{t("people.emailed")}</p>}
					<ul className="mt-2">
						{links.map(({ email, link }) => (
							<li key={email} className="py-1">
								{email}
								<br />
								<code className="select-all break-all text-[0.9375rem]">{link}</code>
							</li>
						))}
					</ul>
				</Notice>
			)}
			{known.length > 0 && <Notice kind="info">{t("people.known", { people: known.join(", ") })}</Notice>}
			{unread.length > 0 && (
				<Notice kind="warning">
					<ul>
						{unread.map(({ line, text }) => (
							<li key={line}>{t("people.unread", { line, text })}</li>
						))}
					</ul>
				</Notice>
			)}
		</>
	);
}
