import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ChooseFile } from "../attachments/attachment-views.tsx";
import { type SourceForm, sourceForms } from "./source.ts";

type Choice = { value: string; label: string };
type Typed = { fields: Record<string, string>; kept: Record<string, string> };
type Given = {
	begun: string | null;
	refused: Typed | undefined;
	meetings: readonly Choice[];
	places: readonly Choice[];
	today: string;
};

type Field = (name: string) => { name: string; defaultValue: string | undefined; error: string | undefined };

/** A document has its file's name, and a meeting its topic. */
const titled: ReadonlySet<SourceForm> = new Set(["legal", "literature", "web"]);

const publishedByOthers: ReadonlySet<SourceForm> = new Set(["literature", "web"]);

const formAskedFor = (asked: string | null): SourceForm => sourceForms.find((one) => one === asked) ?? "legal";

/** The fields of a source; which ones depends on what it is. */
export function SourceFields({ begun, refused, meetings, places, today }: Given) {
	const { t } = useTranslation("sources");
	const [form, setForm] = useState(formAskedFor(refused?.kept["form"] ?? begun));
	const field: Field = (name) => ({ name, defaultValue: refused?.kept[name], error: refused?.fields[name] });
	return (
		<>
			<Select
				label={t("form")}
				name="form"
				value={form}
				onChange={(event) => setForm(formAskedFor(event.currentTarget.value))}
				options={sourceForms.map((value) => ({ value, label: t(`forms.${value}`) }))}
			/>
			{titled.has(form) && <TextField label={t("sourceTitle")} maxLength={500} {...field("title")} />}
			{form === "legal" && <TextField label={t("celex")} hint={t("celexHint")} maxLength={60} {...field("celex")} />}
			{form === "literature" && <Literature field={field} />}
			{form === "web" && <PageOfTheWeb field={field} today={today} />}
			{publishedByOthers.has(form) && (
				<>
					<TextField label={t("publisher")} maxLength={200} {...field("publisher")} />
					<TextField label={t("year")} inputMode="numeric" maxLength={4} {...field("year")} />
				</>
			)}
			{form === "document" && <AttachedDocument field={field} places={places} />}
			{form === "position" && <MeetingOfAGroup field={field} meetings={meetings} />}
			<TextField label={t("claim")} hint={t("claimHint")} maxLength={500} {...field("claim")} />
			<TextArea label={t("says")} hint={t("saysHint")} maxLength={4000} {...field("says")} />
		</>
	);
}

function Literature({ field }: { field: Field }) {
	const { t } = useTranslation("sources");
	return (
		<>
			<TextField label={t("authors")} hint={t("authorsHint")} maxLength={500} {...field("authors")} />
			<TextField label={t("doi")} hint={t("doiHint")} maxLength={300} {...field("doi")} />
		</>
	);
}

function PageOfTheWeb({ field, today }: { field: Field; today: string }) {
	const { t } = useTranslation("sources");
	const seenOn = field("seenOn");
	return (
		<>
			<TextField label={t("url")} inputMode="url" maxLength={2000} {...field("url")} />
			<TextField label={t("seenOn")} type="date" {...seenOn} defaultValue={seenOn.defaultValue ?? today} />
		</>
	);
}

function AttachedDocument({ field, places }: { field: Field; places: readonly Choice[] }) {
	const { t } = useTranslation("sources");
	return (
		<>
			<ChooseFile />
			<TextField label={t("author")} maxLength={200} {...field("publisher")} />
			<TextField label={t("year")} inputMode="numeric" maxLength={4} {...field("year")} />
			<Select label={t("about")} options={[{ value: "", label: t("aboutAll") }, ...places]} {...field("about")} />
		</>
	);
}

function MeetingOfAGroup({ field, meetings }: { field: Field; meetings: readonly Choice[] }) {
	const { t } = useTranslation("sources");
	if (meetings.length === 0) return <Notice kind="info">{t("noMeetings")}</Notice>;
	return (
		<Select
			label={t("meeting")}
			required
			options={[{ value: "", label: t("chooseMeeting") }, ...meetings]}
			{...field("meeting")}
		/>
	);
}
