import {
	type InputHTMLAttributes,
	type ReactNode,
	type SelectHTMLAttributes,
	type TextareaHTMLAttributes,
	useId,
} from "react";

type Shared = { label: string; hint?: ReactNode; error?: string | undefined };
const control =
	"block w-full min-h-11 rounded-md border border-[var(--line-strong)] bg-sheet px-3 py-2 text-base text-ink placeholder:text-quiet aria-[invalid=true]:border-bad";

/** Label, hint and error around a control; they are tied to it for those who hear the page. */
function Framed({ label, hint, error, id, children }: Shared & { id: string; children: ReactNode }) {
	return (
		<div className="mb-4">
			<label htmlFor={id} className="mb-1 block font-semibold">
				{label}
			</label>
			{hint && (
				<p id={`${id}-hint`} className="mb-1 text-[0.9375rem] text-quiet">
					{hint}
				</p>
			)}
			{children}
			{error && (
				<p id={`${id}-error`} className="mt-1 font-semibold text-bad">
					{error}
				</p>
			)}
		</div>
	);
}

const described = (id: string, { hint, error }: Omit<Shared, "label">) => ({
	"aria-describedby": [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].join(" ").trim() || undefined,
	"aria-invalid": error ? true : undefined,
});

export function TextField({
	label,
	hint,
	error,
	...rest
}: Shared & Omit<InputHTMLAttributes<HTMLInputElement>, "className">) {
	const id = useId();
	return (
		<Framed label={label} hint={hint} error={error} id={id}>
			<input {...rest} {...described(id, { hint, error })} id={id} className={control} />
		</Framed>
	);
}

export function TextArea({
	label,
	hint,
	error,
	rows = 4,
	...rest
}: Shared & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className">) {
	const id = useId();
	return (
		<Framed label={label} hint={hint} error={error} id={id}>
			<textarea {...rest} {...described(id, { hint, error })} rows={rows} id={id} className={control} />
		</Framed>
	);
}

export type Option = { value: string; label: string };
/** Options under a common name. */
export type OptionGroup = { label: string; options: readonly Option[] };

export function Select({
	label,
	hint,
	error,
	options,
	...rest
}: Shared & { options: readonly (Option | OptionGroup)[] } & Omit<
		SelectHTMLAttributes<HTMLSelectElement>,
		"className"
	>) {
	const id = useId();
	return (
		<Framed label={label} hint={hint} error={error} id={id}>
			<select {...rest} {...described(id, { hint, error })} id={id} className={control}>
				{options.map((option) =>
					"options" in option ? (
						<optgroup key={option.label} label={option.label}>
							{option.options.map(optionOf)}
						</optgroup>
					) : (
						optionOf(option)
					),
				)}
			</select>
		</Framed>
	);
}

const optionOf = ({ value, label }: Option) => (
	<option key={value} value={value}>
		{label}
	</option>
);

export function CheckboxField({
	label,
	hint,
	...rest
}: Omit<Shared, "error"> & Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "type">) {
	const id = useId();
	return (
		<div className="flex min-h-11 items-start gap-2.5 py-2.5">
			<input {...rest} type="checkbox" id={id} aria-describedby={hint ? `${id}-hint` : undefined} className="box" />
			<label htmlFor={id} className="min-w-0 [overflow-wrap:anywhere]">
				{label}
				{hint && (
					<span id={`${id}-hint`} className="block text-[0.9375rem] text-quiet">
						{hint}
					</span>
				)}
			</label>
		</div>
	);
}

/** Several boxes under one question; each sends `name` with its value. */
export function CheckboxGroup({
	label,
	name,
	options,
	chosen = [],
}: {
	label: string;
	name: string;
	options: readonly Option[];
	chosen?: readonly string[];
}) {
	return (
		<fieldset className="mb-4">
			<legend className="mb-1 font-semibold">{label}</legend>
			<div className="boxes">
				{options.map((option) => (
					<CheckboxField
						key={option.value}
						name={name}
						value={option.value}
						label={option.label}
						defaultChecked={chosen.includes(option.value)}
					/>
				))}
			</div>
		</fieldset>
	);
}

/** One of several answers to a question; none is chosen beforehand, so that nobody has answered by not answering. */
export function Answers({ label, name, options }: { label: string; name: string; options: readonly Option[] }) {
	return (
		<fieldset className="mb-4">
			<legend className="mb-1 font-semibold">{label}</legend>
			{options.map((option) => (
				<RadioField key={option.value} required name={name} {...option} />
			))}
		</fieldset>
	);
}

type RadioProps = Option & Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "type">;

export function RadioField({ label, ...input }: RadioProps) {
	return (
		<label className="flex min-h-11 items-start gap-2.5 py-2.5">
			<input {...input} type="radio" className="box" />
			{label}
		</label>
	);
}

export function FileField({
	label,
	hint,
	error,
	...rest
}: Shared & Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "type">) {
	const id = useId();
	return (
		<Framed label={label} hint={hint} error={error} id={id}>
			<input
				{...rest}
				{...described(id, { hint, error })}
				type="file"
				id={id}
				className="block w-full rounded-md border border-dashed border-[var(--line-strong)] bg-sunken p-5 text-base file:mr-4 file:min-h-11 file:rounded-md file:border file:border-solid file:border-[var(--line-strong)] file:bg-sheet file:px-4 file:font-semibold file:text-ink"
			/>
		</Framed>
	);
}
