import { createTransport } from "nodemailer";
import { translator } from "#app/i18n/translator.ts";
import type { Locale } from "./person.ts";

type Letter = { smtpUrl: string; to: string; link: string; workspace: string; locale: Locale };

/** Sends an invitation's link by e-mail. False when it could not be sent: the link is shown for copying all the same. */
export async function sendInvitation({ smtpUrl, to, link, workspace, locale }: Letter): Promise<boolean> {
	const t = translator(locale);
	try {
		await createTransport(smtpUrl).sendMail({
			from: `Accord <no-reply@${new URL(link).hostname}>`,
			to,
			subject: t("identity:accept.title", { workspace }),
			text: `${t("identity:accept.title", { workspace })}\n\n${link}\n`,
		});
		return true;
	} catch {
		return false;
	}
}
