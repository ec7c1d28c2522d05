import { useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerPlace } from "#app/ui/answer-place.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";

type Answer = { done: true } | { refused: { message: string; fields: Record<string, string> } };

/** How one is called, and one's password. */
export function OwnAccount({ name }: { name: string }) {
	const { t } = useTranslation("identity");
	return (
		<>
			<Section title={t("account.name")}>
				<OwnName name={name} />
			</Section>
			<Section title={t("account.password")}>
				<OwnPassword />
			</Section>
		</>
	);
}

function OwnName({ name }: { name: string }) {
	const { t } = useTranslation("identity");
	const fetcher = useFetcher<Answer>();
	return (
		<fetcher.Form method="post" action="/account/name" className="max-w-[26rem]">
			<Told answer={fetcher.data} done={t("account.nameSaved")} />
			<TextField
				label={t("accept.name")}
				hint={t("account.nameHint")}
				name="name"
				autoComplete="name"
				maxLength={120}
				required
				defaultValue={name}
			/>
			<Button>{t("account.nameSend")}</Button>
		</fetcher.Form>
	);
}

function OwnPassword() {
	const { t } = useTranslation("identity");
	const fetcher = useFetcher<Answer>();
	const wrong = fetcher.data && "refused" in fetcher.data ? fetcher.data.refused.fields : {};
	return (
		<fetcher.Form method="post" action="/account/password" className="max-w-[26rem]">
			<Told answer={fetcher.data} done={t("account.passwordSaved")} />
			<TextField
				label={t("account.passwordNow")}
				name="current"
				type="password"
				autoComplete="current-password"
				required
			/>
			<TextField
				label={t("account.passwordNew")}
				name="chosen"
				type="password"
				autoComplete="new-password"
				hint={t("accept.passwordHint")}
				error={wrong["chosen"]}
				required
			/>
			<Button>{t("account.passwordSend")}</Button>
		</fetcher.Form>
	);
}

function Told({ answer, done }: { answer: Answer | undefined; done: string }) {
	return (
		<AnswerPlace answer={answer}>
			{answer && "done" in answer && <Notice kind="done">{done}</Notice>}
			{answer && "refused" in answer && <Notice kind="refused">{answer.refused.message}</Notice>}
		</AnswerPlace>
	);
}
