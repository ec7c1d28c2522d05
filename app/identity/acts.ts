// Every act that is recorded, by name. A new one does not compile until there are words for it in every language.
export const acts = [
	"batch.accept",
	"batch.discard",
	"batch.lapse",
	"batch.withdraw",
	"citation.acknowledge",
	"citation.keep",
	"citation.make",
	"document.add-contributor",
	"document.add-recommendation",
	"document.begin",
	"document.describe",
	"document.move-recommendation",
	"document.name-writers",
	"document.remove-contributor",
	"document.remove-recommendation",
	"edition.publish",
	"esco.import",
	"evidence.attach",
	"evidence.correct",
	"evidence.detach",
	"evidence.entitle",
	"evidence.grade",
	"evidence.keep",
	"evidence.withdraw",
	"fields.save",
	"group.found",
	"invitation.accept",
	"invitation.renew",
	"invitation.send",
	"invitation.withdraw",
	"membership.begin",
	"membership.end",
	"password.change",
	"password.link",
	"password.reset",
	"person.deactivate",
	"person.place",
	"person.reactivate",
	"person.rename",
	"recommendation.begin",
	"recommendation.justify",
	"recommendation.mark-main",
	"recommendation.move",
	"recommendation.publish",
	"recommendation.retitle",
	"sheet.match",
	"site.agree",
	"thread.dispose",
	"thread.open",
	"thread.reopen",
	"version.keep",
	"version.restore",
	"workspace.set",
] as const;

/** `noun.verb` */
export type Act = (typeof acts)[number];
export const isAct = (act: unknown): act is Act => acts.some((known) => known === act);

/** What an act was done to. */
export type SubjectKind =
	| "batch"
	| "document"
	| "edition"
	| "evidence"
	| "group"
	| "invitation"
	| "person"
	| "recommendation"
	| "site"
	| "text"
	| "workspace";
