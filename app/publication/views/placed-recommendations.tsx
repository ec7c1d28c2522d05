import { Form, Link, useFetcher } from "@remix-run/react";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import type { Direction } from "../document-fields.ts";

type Placed = { code: string; title: string };
type PlacedProps = {
	slug: string;
	recommendations: readonly Placed[];
	placeable: readonly Placed[];
	mayArrange: boolean;
};

/** The recommendations of a document in their order. Alt and an arrow key move the one the focus is on. */
export function PlacedRecommendations({ slug, recommendations, placeable, mayArrange }: PlacedProps) {
	const { t } = useTranslation("publication");
	const [told, tell] = useState("");
	const at = `/documents/${slug}/recommendations`;
	return (
		<>
			{recommendations.length === 0 && <p className="mb-4 text-quiet">{t("recommendations.empty")}</p>}
			<ol className="mb-4 divide-y divide-line">
				{recommendations.map((given, i) => (
					<PlacedOne
						key={given.code}
						given={given}
						at={at}
						place={i + 1}
						count={recommendations.length}
						mayArrange={mayArrange}
						onMove={(place) =>
							tell(t("recommendations.place", { code: given.code, place, count: recommendations.length }))
						}
					/>
				))}
			</ol>
			<p aria-live="polite" className="visually-hidden">
				{told}
			</p>
			{mayArrange && recommendations.length > 1 && (
				<p className="mb-4 text-[0.9375rem] text-quiet">{t("recommendations.keys")}</p>
			)}
			{mayArrange && <AddRecommendation at={at} placeable={placeable} />}
		</>
	);
}

type PlacedOneProps = {
	given: Placed;
	at: string;
	place: number;
	count: number;
	mayArrange: boolean;
	onMove: (place: number) => void;
};

function PlacedOne({ given, at, place, count, mayArrange, onMove }: PlacedOneProps) {
	const { t } = useTranslation("publication");
	const fetcher = useFetcher({ key: `place-${given.code}` });
	const mayStep = { earlier: place > 1, later: place < count };
	const step = (direction: Direction) => {
		if (!mayStep[direction]) return;
		fetcher.submit({ direction }, { method: "post", action: `${at}/${given.code}/place` });
		onMove(place + (direction === "earlier" ? -1 : 1));
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (!mayArrange || !event.altKey) return;
		if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
		event.preventDefault();
		step(event.key === "ArrowUp" ? "earlier" : "later");
	};
	return (
		<li className="py-2">
			<Link to={`/recommendations/${given.code}`} onKeyDown={onKeyDown} className="block min-h-11 py-2 leading-snug">
				<span className="font-semibold">{given.code}</span> {given.title}
			</Link>
			{mayArrange && (
				<div className="-ml-2 flex">
					<StepButton
						label={t("recommendations.earlier", { code: given.code })}
						blocked={!mayStep.earlier}
						action={`${at}/${given.code}/place`}
						direction="earlier"
						onStep={step}
					>
						<ArrowUp aria-hidden className="size-5" />
					</StepButton>
					<StepButton
						label={t("recommendations.later", { code: given.code })}
						blocked={!mayStep.later}
						action={`${at}/${given.code}/place`}
						direction="later"
						onStep={step}
					>
						<ArrowDown aria-hidden className="size-5" />
					</StepButton>
					<Form method="post" action={`${at}/${given.code}/removal`}>
						<IconButton label={t("recommendations.remove", { code: given.code })}>
							<X aria-hidden className="size-5" />
						</IconButton>
					</Form>
				</div>
			)}
		</li>
	);
}

type StepButtonProps = {
	label: string;
	blocked: boolean;
	action: string;
	direction: Direction;
	onStep: (direction: Direction) => void;
	children: ReactNode;
};

/** A form of its own, so that it works without script; with script the page stays where it is. */
function StepButton({ label, blocked, action, direction, onStep, children }: StepButtonProps) {
	return (
		<Form
			method="post"
			action={action}
			onSubmit={(event) => {
				event.preventDefault();
				onStep(direction);
			}}
		>
			<IconButton label={label} blocked={blocked} name="direction" value={direction}>
				{children}
			</IconButton>
		</Form>
	);
}

type IconButtonProps = { label: string; blocked?: boolean; name?: string; value?: string; children: ReactNode };

function IconButton({ label, blocked = false, name, value, children }: IconButtonProps) {
	return (
		<button
			type="submit"
			name={name}
			value={value}
			aria-label={label}
			title={label}
			aria-disabled={blocked || undefined}
			className="flex size-11 items-center justify-center rounded-md text-accent hover:bg-sunken aria-disabled:text-quiet aria-disabled:opacity-50"
		>
			{children}
		</button>
	);
}

function AddRecommendation({ at, placeable }: { at: string; placeable: readonly Placed[] }) {
	const { t } = useTranslation("publication");
	if (placeable.length === 0) return <p className="text-quiet">{t("recommendations.none")}</p>;
	return (
		<Form method="post" action={at}>
			<Select
				label={t("recommendations.add")}
				name="code"
				options={placeable.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
			/>
			<Button>{t("recommendations.addSend")}</Button>
		</Form>
	);
}
