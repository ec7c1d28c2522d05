import { useTranslation } from "react-i18next";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { Notice } from "#app/ui/notice.tsx";

type Props = {
	links: { email: string; link: string }[];
	/** who has an account already */
	known: string[];
	/** whose earlier link stopped working */
	renewed: string[];
	repeated: { line: number; email: string }[];
	unread: { line: number; text: string }[];
	emailed: boolean;
};

/** The links just made. They are shown this once: only their hashes are kept. */
export function InvitedLinks({ links, known, renewed, repeated, unread, emailed }: Props) {
	const { t } = useTranslation("identity");
	return (
		<>
			{links.length > 0 && (
				<Notice kind="done" title={t("people.links")}>
					<p>{t("people.linksLead")}</p>
					{emailed && <p>{t("people.emailed")}</p>}
					<ul className="my-2">
						{links.map((one) => (
							<NewLink key={one.email} {...one} />
						))}
					</ul>
					{links.length > 1 && (
						<CopyButton
							text={links.map(({ email, link }) => `${email}\t${link}`).join("\n")}
							label={t("people.copyAll")}
							copied={t("people.copied")}
						/>
					)}
				</Notice>
			)}
			{renewed.length > 0 && <Notice kind="info">{t("people.renewed", { people: renewed.join(", ") })}</Notice>}
			{known.length > 0 && <Notice kind="info">{t("people.known", { people: known.join(", ") })}</Notice>}
			{unread.length + repeated.length > 0 && (
				<Notice kind="warning">
					<ul>
						{unread.map(({ line, text }) => (
							<li key={line}>{t("people.unread", { line, text })}</li>
						))}
						{repeated.map(({ line, email }) => (
							<li key={line}>{t("people.repeated", { line, email })}</li>
						))}
					</ul>
				</Notice>
			)}
		</>
	);
}

/** One person's link, to be copied. */
export function NewLink({ email, link }: { email: string; link: string }) {
	const { t } = useTranslation("identity");
	return (
		<li className="flex flex-wrap items-center gap-x-4 py-1">
			<span className="min-w-0 flex-1">
				{email}
				<br />
				<code className="select-all break-all text-[0.9375rem]">{link}</code>
			</span>
			<CopyButton text={link} label={t("people.copy")} copied={t("people.copied")} about={email} />
		</li>
	);
}
