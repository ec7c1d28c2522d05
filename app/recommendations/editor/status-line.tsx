import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Status } from "#app/collaboration/status.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { LiveSession } from "./live-session.ts";

const shapes: Record<Status["is"], string> = { saved: "●", connecting: "○", saving: "◐", offline: "○", stuck: "▲" };

/** Tells the truth: *Saved* means committed to the database. Spoken politely, and only when it stops being true or is
 *  again: "Saving" comes and goes with every word. */
export function StatusLine({ session }: { session: LiveSession }) {
	const { t } = useTranslation("writing");
	const status = useSyncExternalStore(session.status.subscribe, session.status.get, session.status.get);
	const words = status.is === "offline" ? t("status.offline", { count: status.changes }) : t(`status.${status.is}`);
	return (
		<>
			<p className={`status status-${status.is}`}>
				<span aria-hidden>{shapes[status.is]}</span> {words}
			</p>
			<output className="visually-hidden">{status.is === "offline" || status.is === "stuck" ? words : ""}</output>
			{status.is === "stuck" && <Stuck session={session} reason={t(`status.why.${status.reason}`)} />}
		</>
	);
}

function Stuck({ session, reason }: { session: LiveSession; reason: string }) {
	const { t } = useTranslation("writing");
	const [copied, setCopied] = useState(false);
	return (
		<div className="basis-full">
			<Notice kind="refused" title={t("status.stuck")}>
				<p className="mb-2">{reason}</p>
				<Button
					type="button"
					onClick={() => {
						void navigator.clipboard.writeText(session.plainText()).then(() => setCopied(true));
					}}
				>
					{t("status.copy")}
				</Button>
				<output className="ml-3">{copied ? t("status.copied") : ""}</output>
			</Notice>
		</div>
	);
}

/** Who has the text open; spoken anew when someone comes or leaves. */
export function Presence({ session, self }: { session: LiveSession; self: string }) {
	const { t } = useTranslation("writing");
	const people = useSyncExternalStore(session.people.subscribe, session.people.get, session.people.get);
	const others = people.filter((person) => person.id !== self);
	const names = others.map((person) => person.name).join(", ");
	return (
		<>
			<p className="presence">
				{others.length === 0 ? (
					t("presence.alone")
				) : (
					<>
						<span className="presence-label">{t("presence.label")}</span>
						{others.map((person) => (
							<span key={person.id} className="person" style={{ borderColor: person.color }}>
								{person.name}
							</span>
						))}
					</>
				)}
			</p>
			<output className="visually-hidden">{names && t("presence.here", { names })}</output>
		</>
	);
}
