// A pilot of a house in Murcia, a sheet for every template: what it would write in each.
import type { TemplateKey } from "#app/evidence/import/template.ts";
import { award, of, participant, passed, type Row, septemberFirst } from "./spanish-people.ts";

type Filled = { name: string; template: TemplateKey; rows: readonly Row[] };

const drying = { mc_code: "MC-SUR", mc_version: 1 };
const delivery = (code: string): Row => ({
	run_code: code,
	site_code: "ES-SUR",
	...drying,
	start_date: septemberFirst,
	end_date: "30/09/2025",
	delivery_mode: "presencial",
	language: "es",
	planned_hours: "12,5",
	places_offered: 12,
	trainer_count: 2,
	cost_total_eur: "1.500,75",
	cost_basis: "directos",
	paid_work_time: "sí",
});
const meeting = (kind: string): Row => ({
	meeting_code: "REU-1",
	group_code: "GRUPO-SUR",
	held_on: "20/05/2025",
	mode: "presencial",
	country_code: "ES",
	actor_type: kind,
	org_count: 2,
	people_count: 3,
	topic: "Primera lectura",
	outcome_summary: "Acordado: señales comunes.",
});

export const spanishSheets: readonly Filled[] = [
	{
		name: "Entidades",
		template: "T00_organisations",
		rows: [
			{
				org_code: "SUR-1",
				org_name: "Fundación Señal, S.L.",
				org_kind: "employer",
				country_code: "ES",
				is_partner: true,
			},
			{ org_code: "SUR-2", org_name: "Taller Núñez", org_kind: "vet_provider", country_code: "es", is_partner: "no" },
		],
	},
	{
		name: "Grupos",
		template: "T00_groups",
		rows: [
			{
				group_code: "GRUPO-SUR",
				group_name: "Grupo de la región",
				country_code: "ES",
				sector_key: "wood",
				convenor_org_code: "DEMO-ES-1",
				mandate: "Leer y proponer",
			},
		],
	},
	{
		name: "Competencias",
		template: "T00_local_skills",
		rows: [
			{
				local_skill_code: "CL-SUR",
				skill_name_en: "Dries timber with less heat",
				skill_name_es: "Seca la madera con menos calor",
				sector_key: "wood",
				is_green: "sí",
				green_reason: "Ahorra energía",
				why_not_esco: "No está en ESCO",
			},
		],
	},
	{
		name: "Preguntas",
		template: "T00_questionnaire_items",
		rows: [
			{
				instrument_version: "ENC-1",
				item_key: "SAT",
				wording_en: "How satisfied are you?",
				wording_es: "¿Está satisfecha?",
				feeds: "satisfacción",
			},
		],
	},
	{
		name: "Centros",
		template: "T01_pilot_sites",
		rows: [
			{
				site_code: "ES-SUR",
				site_name: "Nave de secado",
				host_org_code: "DEMO-ES-1",
				country_code: "ES",
				nuts3_code: "ES620",
				municipality: "Yecla",
				sector_key: "wood",
				nace_code: "C16",
				multi_actor_group_code: "GRUPO-SUR",
			},
			{
				site_code: "ES-SUR-B",
				site_name: "Almacén",
				host_org_code: "DEMO-ES-1",
				country_code: "ES",
				nuts3_code: "ES620",
				sector_key: "wood",
			},
		],
	},
	{
		name: "Microcredenciales",
		template: "T02_microcredentials",
		rows: [1, 2].map((version) => ({
			mc_code: "MC-SUR",
			mc_version: version,
			title_en: "Low-energy drying",
			title_local: "Secado de bajo consumo",
			language: "es",
			sector_key: "wood",
			issuer_country: "ES",
			awarding_body_code: "DEMO-ES-1",
			eqf_level: 4,
			workload_hours: "12,5",
			ects: 0.5,
			assessment_type: "tarea práctica",
			participation_mode: "mixto",
			qa_type: "interna",
			stackability: "stand-alone",
		})),
	},
	{
		name: "Resultados",
		template: "T03_learning_outcomes",
		rows: [
			{
				...drying,
				lo_no: 1,
				lo_text_en: "Plans a drying programme",
				local_skill_code: "cl-sur",
				greencomp_code: "4,3",
			},
			{ ...drying, lo_no: 2, lo_text_en: "Dries with less heat", lo_text_local: "Seca con menos calor" },
		],
	},
	{ name: "Ediciones", template: "T04_pilot_runs", rows: ["ED-SUR-1", "ED-SUR-2", "ED-SUR-3"].map(delivery) },
	{
		name: "Participantes",
		template: "T05_participants_enrolments",
		rows: [participant(1), participant(2), participant(3, { gender: null, hours_logged: 12 })],
	},
	{ name: "Evaluaciones", template: "T06_assessments", rows: [passed(1), passed(2), passed(3)] },
	{
		name: "Autoevaluaciones",
		template: "T07_self_assessment_long",
		rows: [
			{ ...of(1), skill_ref: "CL-SUR", wave: "antes", answered_on: septemberFirst, value_1_5: 2 },
			{ ...of(1), skill_ref: "CL-SUR", wave: "después", answered_on: "30/09/2025", value_1_5: "4" },
		],
	},
	{
		name: "Encuesta",
		template: "T08_participant_survey_long",
		rows: [1, 2].map((n) => ({
			...of(n),
			instrument_version: "ENC-1",
			item_key: "SAT",
			answered_on: { day: 45930.604 },
			value_1_5: n === 1 ? 5 : "n/a",
		})),
	},
	{
		name: "Empresas",
		template: "T09_employer_feedback",
		rows: ["EMP-SUR-1", "EMP-SUR-2"].map((code) => ({
			employer_code: code,
			run_code: "ED-SUR-1",
			respondent_role: "jefa de taller",
			collected_on: "20/12/2025",
			months_after: 3,
			relevance_1_5: 4,
			would_support_again: "sí",
			barrier_text: "=tiempo",
		})),
	},
	{
		name: "Entrevistas",
		template: "T10_qualitative_sources",
		rows: [
			{
				source_code: "ENT-1",
				kind: "grupo",
				site_code: "ES-SUR",
				held_on: "10/10/2025",
				n_people: 5,
				actor_types: "worker|trainer",
				language: "es",
				anonymised: "sí",
				summary_en: "Five spoke.",
			},
		],
	},
	{
		name: "Hallazgos",
		template: "T11_qualitative_findings",
		rows: [
			{
				finding_code: "HA-1",
				statement: "Skills are used when the task is one's own.",
				excerpt_code: "HA-1-1",
				source_code: "ENT-1",
				language: "es",
				excerpt_original: "Aprendimos con lo nuestro, «sin prisa».",
				theme: "transfer",
				stance: "apoya",
				quotable: true,
			},
		],
	},
	{ name: "Certificados", template: "T12_credentials_issued", rows: [award(1), award(2)] },
	{ name: "Reuniones", template: "T13_multi_actor_meetings", rows: [meeting("employer"), meeting("trade_union")] },
	{
		name: "Totales",
		template: "T14_run_totals",
		rows: ["ED-SUR-2", "ED-SUR-3"].map((code) => ({
			run_code: code,
			counted_on: "15/11/2025",
			enrolled_count: 20,
			started_count: 18,
			completed_count: 15,
		})),
	},
];
