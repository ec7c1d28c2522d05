// What each indicator says, how it is worked out, and what it cannot tell.
export const indicators = {
	sites_active: {
		name: "Active sites",
		definition: "Pilot sites where a course run has begun with at least one person.",
		formula: "sites where a course run has begun ÷ sites promised",
		limits: "Says where something began, not how much of it took place.",
	},
	participants: {
		name: "Participants",
		definition: "People who enrolled and started. Each is counted once, in however many courses.",
		formula: "distinct people with a start date",
		limits: "Says how many came, not who stayed away.",
	},
	role_mix: {
		name: "Share of workers",
		definition: "Of everyone enrolled: how many are workers. The others are students.",
		formula: "workers ÷ people enrolled",
		limits: "Sites recruit in their own way; the share says nothing about demand.",
	},
	start_rate: {
		name: "Start rate",
		definition: "Of all enrolments: how many started.",
		formula: "started ÷ enrolled",
		limits: "Anyone who enrolled but has not begun yet counts as not started.",
	},
	completion_rate: {
		name: "Completion rate",
		definition: "Of those who started, in course runs that have ended: how many completed.",
		formula: "completed ÷ started, ended course runs only",
		limits: "One group without comparison. People may leave for reasons that have nothing to do with the course.",
	},
	withdrawal_reasons: {
		name: "Reasons for leaving",
		definition:
			"Everyone who withdrew, by the reason given. Reasons of fewer people than the smallest group are told together.",
		formula: "number of people by reason; the whole pilot only",
		limits: "A reason is a word on a list, often the first of several, and some give none.",
	},
	assessed_rate: {
		name: "Assessed",
		definition: "Of those who completed: how many were assessed at the end.",
		formula: "with a final result ÷ completed",
		limits: "Says nothing of how they were assessed.",
	},
	pass_rate_final: {
		name: "Pass rate",
		definition:
			"Of those assessed at the end: how many passed, at their last attempt. Beside it, how many passed of all who started.",
		formula: "passed ÷ assessed, last attempt; attained = passed ÷ started, ended course runs only",
		limits: "Who was not assessed is not in the rate. Assessments differ between micro-credentials.",
	},
	pass_rate_first: {
		name: "Pass rate at the first attempt",
		definition: "Of those assessed at the end: how many passed the first time.",
		formula: "passed ÷ assessed, first attempt",
		limits: "Assessments differ between micro-credentials, and so does who is sent to them when.",
	},
	outcome_achieved: {
		name: "Learning outcomes achieved",
		definition:
			"Of the learning outcomes that were assessed one by one: how many were passed. A person counts once for each outcome.",
		formula: "outcomes passed ÷ outcomes assessed, last attempt",
		limits: "Only where outcomes are assessed separately. One person's outcomes hang together.",
	},
	certificates_issued: {
		name: "Micro-credentials awarded",
		definition: "Certificates issued and not revoked.",
		formula: "number of certificates with the state issued",
		limits: "An award says that requirements were met, not that anyone recognises it.",
	},
	issue_lag: {
		name: "Wait for the certificate",
		definition: "Days from the last passed assessment to the day the certificate was issued.",
		formula: "median of (issued − last passed), with quartiles",
		limits: "Only those who have their certificate; who is still waiting is not in it.",
	},
	sa_change: {
		name: "Change in self-assessment",
		definition:
			"How people rated their own skill after the course, less how they rated it before. Only people who answered both; each counts once.",
		formula: "mean of (after − before) over pairs",
		limits:
			"Self-report, one group, no comparison: people also change without a course, and rate themselves differently once they know more.",
	},
	sa_improved: {
		name: "Rated themselves higher",
		definition: "Of the people who rated themselves before and after: how many rated themselves higher after.",
		formula: "pairs that went up ÷ pairs",
		limits: "Self-report, one group, no comparison. Up by a little counts like up by much.",
	},
	sa_dz: {
		name: "Change in standard deviations",
		definition:
			"The change in self-assessment, measured by how much people differ in it (d with index z). From twenty pairs on.",
		formula: "mean of the changes ÷ their standard deviation",
		limits:
			"Not to be set beside effect sizes of studies with a comparison group: it is larger when people change alike, and does not say why they changed.",
	},
	pair_rate: {
		name: "Rated before and after",
		definition: "Of those who completed: how many rated themselves both before and after.",
		formula: "pairs ÷ completed",
		limits: "Tells how far the change in self-assessment can be trusted, and nothing of the change.",
	},
	satisfaction_top2: {
		name: "Satisfaction",
		definition: "Ratings of 4 or 5 on the satisfaction question, of all valid ratings.",
		formula: "ratings 4–5 ÷ valid ratings",
		limits: "Only those who answered. Being content is not the same as having learned.",
	},
	relevance_top2: {
		name: "Relevance to participants",
		definition: "Ratings of 4 or 5 on the question of relevance to one's work or studies, of all valid ratings.",
		formula: "ratings 4–5 ÷ valid ratings",
		limits: "Only those who answered, at the end of the course, before they could try.",
	},
	employer_relevance_top2: {
		name: "Relevance to employers",
		definition: "Employers who rated the relevance of the learning 4 or 5. Each counts once, with the last it said.",
		formula: "employers with a rating of 4–5 ÷ employers who answered",
		limits: "Employers who answer are often those who were convinced before.",
	},
	employer_repeat: {
		name: "Employers who would do it again",
		definition: "Employers who would support such a course again. Each counts once, with the last it said.",
		formula: "employers who say yes ÷ employers who answered",
		limits: "An intention, at no cost to the one who states it.",
	},
	transfer_self: {
		name: "Used at work",
		definition:
			"Of the workers who answered later: how many say that they use at work what they learned (4, 5 or yes). Beside it, how many of those asked answered.",
		formula: "use it ÷ workers who answered",
		limits: "Self-report. Who uses it is more likely to answer: read it together with the response.",
	},
	follow_up_response: {
		name: "Response to the follow-up",
		definition: "Of those who completed: how many answered anything at the follow-up.",
		formula: "answered ÷ completed",
		limits: "Also counts those whose follow-up is not due yet as not answering.",
	},
	time_to_complete: {
		name: "Time to complete",
		definition: "Days from start to completion.",
		formula: "median of (completed − started), with quartiles",
		limits: "Most courses end for everyone on the same day: then it says how long the course was.",
	},
	hours_ratio: {
		name: "Hours spent of hours planned",
		definition: "Hours logged for a person, as a share of those planned. Also of those who left early.",
		formula: "median of (logged ÷ planned), with quartiles",
		limits: "Logged hours are what was written down. Nothing of work at home.",
	},
	cost_per_completer: {
		name: "Cost for each who completed",
		definition:
			"What a course run cost, divided by those who completed it. Only runs that count cost in the same way, of at least three hosts, to ten euros.",
		formula: "median of (cost ÷ completed) over course runs; range in the whole pilot",
		limits: "Small courses are dear: the range tells more than the middle. Not a price for anybody else.",
	},
	annex1_completeness: {
		name: "Complete descriptions",
		definition:
			"The nine elements of a micro-credential's definition by the EU standard, and which are missing. Learner and date belong to each award.",
		formula: "elements that are there ÷ 9, for each micro-credential",
		limits: "Says that something is written there, not that it is good.",
	},
	esco_coverage: {
		name: "Outcomes tied to ESCO",
		definition: "Of the learning outcomes: how many are tied to at least one ESCO skill.",
		formula: "outcomes with an ESCO skill ÷ outcomes",
		limits:
			"Low coverage can mean that ESCO has no word for it yet. This service uses the ESCO classification of the European Commission.",
	},
	green_skills_per_sector: {
		name: "Green skills per sector",
		definition: "Distinct green skills in the learning outcomes, and how many of them someone passed.",
		formula: "distinct green ESCO or local skills",
		limits: "Counts skills, not how well or by how many they are held.",
	},
	actor_diversity: {
		name: "Kinds of actors in the groups",
		definition: "Kinds of organisations that sit in a group or came to its meetings.",
		formula: "distinct kinds in each group",
		limits: "Being there is not being heard.",
	},
	evidence_coverage: {
		name: "Recommendations with pilot evidence",
		definition: "Recommendations that cite at least one piece of pilot evidence which does not contradict them.",
		formula: "recommendations with such a citation ÷ recommendations",
		limits: "Says that evidence is cited, not that it is strong.",
	},
	contested: {
		name: "Contested recommendations",
		definition:
			"Recommendations with evidence that contradicts them, or with an objection that is open or was not taken up.",
		formula: "contested ÷ recommendations",
		limits: "Dissent written down is a good sign of a process; none written down may mean that nobody dared.",
	},
	gender_gap_completion: {
		name: "Completion of women and men",
		definition:
			"Completion rate of women less that of men, in course runs that have ended. The whole pilot only, from ten people on each side.",
		formula: "completed ÷ started of women, less the same of men",
		limits:
			"A difference in this pilot, not its cause: women and men chose different sectors and sites. Not told while only a few people are neither, or did not say.",
	},
};
