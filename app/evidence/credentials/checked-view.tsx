import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Checked } from "./check.server.ts";
import type { Words } from "./words.ts";

/** What became of a certificate, in a sentence, with what it was for. Each, where several have the identifier. */
export function CheckedView({ checked }: { checked: Checked }) {
	const { t } = useTranslation("credentials");
	if (checked.status !== "several") return <CheckedNotice checked={checked} />;
	const { certificates, identifier } = checked;
	return (
		<>
			<p className="max-w-[var(--measure)]">{t("check.several", { count: certificates.length, identifier })}</p>
			{certificates.map((one, at) => (
				<CheckedNotice key={at} checked={one} />
			))}
		</>
	);
}

type Single = Exclude<Checked, { status: "several" }>;

function CheckedNotice({ checked }: { checked: Single }) {
	const { t, i18n } = useTranslation("credentials");
	const { kind, title, what } = tell(checked, t, i18n.language);
	return (
		<Notice kind={kind} title={title}>
			<p className="break-words">{what}</p>
			{"title" in checked && <Facts checked={checked} />}
			{"title" in checked && <p className="mt-2 text-[0.9375rem] text-quiet">{t("check.nobody")}</p>}
		</Notice>
	);
}

type Told = { kind: "done" | "warning" | "refused" | "info"; title: string; what: string };

function tell(checked: Single, t: Words, locale: string): Told {
	const { identifier, status } = checked;
	if (status === "unknown")
		return { kind: "warning", title: t("check.unknown"), what: t("check.unknownWhat", { identifier }) };
	if (status === "too-often") {
		const what = t("check.tooOftenWhat", { count: checked.checksAnHour });
		return { kind: "refused", title: t("check.tooOften"), what };
	}
	if (status === "revoked")
		return { kind: "refused", title: t("check.revoked"), what: revokedWords(checked, t, locale) };
	return checked.expired
		? { kind: "warning", title: t("check.expired"), what: t("check.expiredWhat", { identifier }) }
		: { kind: "done", title: t("check.issued"), what: t("check.issuedWhat", { identifier }) };
}

function revokedWords({ on, because, identifier }: Extract<Single, { status: "revoked" }>, t: Words, locale: string) {
	const reason = t(`revocation.${because}`);
	return on
		? t("check.revokedOn", { identifier, day: formatDay(on, locale), reason })
		: t("check.revokedWhat", { identifier, reason });
}

function Facts({ checked }: { checked: Extract<Single, { title: string }> }) {
	const { t, i18n } = useTranslation("credentials");
	const day = (on: string) => formatDay(on, i18n.language);
	const facts = [
		[t("microCredential"), checked.title],
		[t("awardingBody"), checked.awardingBody],
		[t("issuedOn"), day(checked.issuedOn)],
		[t("validTo"), checked.status === "issued" && checked.validUntil ? day(checked.validUntil) : null],
	].filter(([, what]) => what);
	return (
		<dl className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
			{facts.map(([name, what]) => (
				<div key={name} className="contents">
					<dt className="text-quiet">{name}</dt>
					<dd>{what}</dd>
				</div>
			))}
		</dl>
	);
}
