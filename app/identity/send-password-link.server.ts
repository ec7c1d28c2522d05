import { eq, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { translator } from "#app/i18n/translator.ts";
import type { Db } from "#db/connect.ts";
import { persons } from "#db/schema/index.ts";
import { isLocale } from "./person.ts";

/** Sends the link with which someone chooses a new password, in their language. A mail that cannot be sent is logged: the
 *  page says the same to everybody. */
export const passwordMailer =
	({ db, smtpUrl, origin }: { db: Db; smtpUrl: string; origin: string }) =>
	async (email: string, secret: string): Promise<void> => {
		const [person] = await db
			.select({ locale: persons.locale })
			.from(persons)
			.where(eq(sql`lower(${persons.email})`, email.toLowerCase()));
		const t = translator(isLocale(person?.locale) ? person.locale : "en");
		try {
			await createTransport(smtpUrl).sendMail({
				from: `Accord <no-reply@${new URL(origin).hostname}>`,
				to: email,
				subject: t("identity:password.mailSubject"),
				text: `${t("identity:password.mailText")}\n\n${origin}/passwords/${secret}\n`,
			});
		} catch (error) {
			console.error("A link for a new password could not be sent.", error);
		}
	};
