import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/page.tsx";
import type { AttachedAbout } from "./attachments.server.ts";

/** Documents about a site, a run or a micro-credential, each under the evidence it is attached to. */
export function Documents({ documents }: { documents: readonly AttachedAbout[] }) {
	const { t } = useTranslation("sources");
	if (documents.length === 0) return null;
	return (
		<Section title={t("attachments.about")}>
			<ul className="max-w-[var(--measure)]">
				{documents.map(({ code, claim, files }) => (
					<li key={code} className="border-t border-line py-4 first:border-t-0">
						<Link to={`/evidence/${code}`} className="font-serif text-[1.125rem]">
							{code} {claim}
						</Link>
						<ul className="mt-1">
							{files.map(({ id, name }) => (
								<li key={id}>
									<a href={`/evidence/${code}/attachments/${id}`} download className="inline-block break-words py-2">
										{name}
									</a>
								</li>
							))}
						</ul>
					</li>
				))}
			</ul>
		</Section>
	);
}
