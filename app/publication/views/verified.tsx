import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { FigureToday } from "../verify.server.ts";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";

type Figure = { ref: string; claim: string; said: string; today: FigureToday };
type VerifiedProps = {
	published: string;
	ofText: string;
	ofContent: string | null;
	brokenFiles: readonly string[];
	intact: boolean;
	figures: readonly Figure[];
	address: string;
};

const tones: Record<FigureToday["is"], Tone> = { same: "done", now: "warning", withheld: "quiet", gone: "bad" };

export function Verified(props: VerifiedProps) {
	const { t } = useTranslation("publication");
	const { intact, published, ofText, ofContent, brokenFiles } = props;
	return (
		<>
			<Notice kind={intact ? "done" : "refused"} title={t(intact ? "verify.intact" : "verify.broken")}>
				<p>{t(intact ? "verify.intactHow" : "verify.brokenHow")}</p>
				{brokenFiles.length > 0 && <p>{t("verify.files", { files: brokenFiles.join(", ") })}</p>}
			</Notice>
			<dl className="mb-8 grid gap-x-6 sm:grid-cols-[minmax(12rem,18rem)_1fr]">
				<Hash name={t("verify.published")} value={published} />
				<Hash name={t("verify.recomputed")} value={ofText} />
				{ofContent !== ofText && <Hash name={t("verify.ofContent")} value={ofContent ?? t("verify.unreadable")} />}
			</dl>
			<FiguresToday figures={props.figures} />
			<Section title={t("verify.yourself")}>
				<p className="mb-2">{t("verify.yourselfHow")}</p>
				<ol className="mb-4 list-decimal pl-6">
					<li>
						<a href={`${props.address}.json`} download>
							{t("verify.step.save")}
						</a>
					</li>
					<li>{t("verify.step.windows")}</li>
					<li>{t("verify.step.mac")}</li>
					<li>{t("verify.step.compare", { start: published.slice(0, 8), end: published.slice(-8) })}</li>
				</ol>
				<p className="mb-2">{t("verify.step.line")}</p>
				<pre className="whitespace-pre-wrap break-all bg-sunken p-4 text-[0.9375rem]">
					<code>{`curl -s ${props.address}.json | sha256sum\n${published}  -`}</code>
				</pre>
			</Section>
		</>
	);
}

function Hash({ name, value }: { name: string; value: string }) {
	return (
		<>
			<dt className="text-quiet">{name}</dt>
			<dd className="mb-2">
				<code className="break-all text-[0.9375rem]">{value}</code>
			</dd>
		</>
	);
}

function FiguresToday({ figures }: Pick<VerifiedProps, "figures">) {
	const { t } = useTranslation("publication");
	const same = figures.filter(({ today }) => today.is === "same").length;
	return (
		<Section title={t("verify.figures")}>
			{figures.length === 0 ? (
				<p>{t("verify.none")}</p>
			) : (
				<>
					<p className="mb-3">{t("verify.summary", { same, count: figures.length })}</p>
					<Table
						caption={t("verify.figures")}
						captionHidden
						rows={figures}
						rowKey={(figure) => figure.ref}
						columns={columns(t)}
					/>
				</>
			)}
		</Section>
	);
}

const columns = (t: TFunction<"publication">): Column<Figure>[] => [
	{ key: "ref", title: t("verify.column.ref"), names: true, cell: (figure) => figure.ref },
	{ key: "claim", title: t("verify.column.claim"), cell: (figure) => figure.claim },
	{ key: "said", title: t("verify.column.said"), cell: (figure) => figure.said },
	{
		key: "today",
		title: t("verify.column.today"),
		cell: ({ today }) => (
			<Badge tone={tones[today.is]}>
				{today.is === "now" ? t("verify.now", { words: today.words }) : t(`verify.today.${today.is}`)}
			</Badge>
		),
	},
];
