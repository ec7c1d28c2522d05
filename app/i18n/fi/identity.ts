import type { identity as en } from "../en/identity.ts";
import type { Same } from "../same.ts";

export const identity = {
	signIn: {
		title: "Kirjaudu sisään",
		email: "Sähköposti",
		password: "Salasana",
		send: "Kirjaudu sisään",
		byInvitation: "Tunnuksen saa kutsusta. Jos sinulla ei ole tunnusta, pyydä koordinaattorilta linkki.",
		refused: "Sähköposti ja salasana eivät täsmää. Yritä uudelleen.",
		tooMany: "Liian monta yritystä. Odota minuutti ja yritä uudelleen.",
		next: "Sen jälkeen palaat siihen, missä olit.",
	},
	signOut: "Kirjaudu ulos",
} satisfies Same<typeof en>;
