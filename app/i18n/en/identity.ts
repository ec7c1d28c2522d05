export const identity = {
	signIn: {
		title: "Sign in",
		email: "E-mail",
		password: "Password",
		send: "Sign in",
		byInvitation: "Accounts come by invitation. If you have none, ask your coordinator for a link.",
		refused: "E-mail and password do not fit together. Please try again.",
		tooMany: "Too many attempts. Please wait a minute and try again.",
		next: "You will then go on to where you were.",
	},
	signOut: "Sign out",
};
