import { deskMessages } from '../messages/desk.ts'
import { DeskPage } from './desk-page.tsx'
import { FaultSummary, SelectField, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { CheckFields, FieldGroup } from './group-fields.tsx'
import { IndicatorConflict } from './indicator-conflict.tsx'
import { fieldOf, type IndicatorFormProps } from './indicator-form-props.ts'
import { indicatorChoices, indicatorLabels } from './indicator-labels.ts'
import { RuleFields } from './rule-fields.tsx'

export function IndicatorFormPage(props: IndicatorFormProps) {
  const { frame, fields, faults, id } = props
  const { language } = frame
  const text = deskMessages(language).indicators
  const title = id === null ? text.addTitle : text.editTitle(fields.name)
  const labels = indicatorLabels(language)
  return (
    <DeskPage frame={frame} title={title} room="indicators">
      <div class="head">
        <h1>{title}</h1>
      </div>
      <FaultSummary language={language} faults={faults} labels={labels} />
      {props.conflict && <IndicatorConflict {...props} theirs={props.conflict} />}
      <form
        method="post"
        action={id === null ? '/desk/indicators' : `/desk/indicators/${id}`}
        class="card stack form sections"
      >
        <WhatFields {...props} />
        <TargetFields {...props} />
        <RuleFields {...props} />
        <FormFields {...props} />
        <FormButtons
          save={id === null ? text.create : text.save}
          cancel={text.cancel}
          back={id === null ? '/desk/indicators' : `/desk/indicators/${id}`}
        />
        <input type="hidden" name="version" value={String(props.version)} />
      </form>
    </DeskPage>
  )
}

function WhatFields(props: IndicatorFormProps) {
  const { frame, fields, types } = props
  const text = deskMessages(frame.language).indicators
  const choices = indicatorChoices(frame.language)
  const field = fieldOf(props)
  return (
    <section class="stack">
      <h2>{text.sections.what}</h2>
      <TextField {...field('name')} hint={text.nameHint} required maxlength={40} />
      {props.id === null && <TextField {...field('id')} hint={text.idHint} maxlength={30} />}
      <SelectField {...field('question')} choices={choices.question} />
      <CheckFields
        {...field('types')}
        hint={text.typesHint}
        chosen={fields.types.split(',')}
        choices={types}
      />
      <SelectField
        {...field('convention')}
        hint={text.conventionHint}
        choices={choices.convention}
      />
      <FieldGroup
        {...field('convention')}
        name="weights"
        label={text.weights}
        hint={text.weightsHint}
      >
        <div class="five">
          {(['weight5', 'weight4', 'weight3', 'weight2', 'weight1'] as const).map((name) => (
            <TextField
              {...field(name)}
              label={deskMessages(frame.language).results.levelNames[name.slice(-1) as '5']}
              inputmode="decimal"
            />
          ))}
        </div>
      </FieldGroup>
      <SelectField {...field('weighting')} hint={text.weightingHint} choices={choices.weighting} />
    </section>
  )
}

function TargetFields(props: IndicatorFormProps) {
  const { frame } = props
  const text = deskMessages(frame.language).indicators
  const choices = indicatorChoices(frame.language)
  const field = fieldOf(props)
  return (
    <section class="stack">
      <h2>{text.sections.target}</h2>
      <div class="pair">
        <TextField {...field('target')} hint={text.targetHint} inputmode="decimal" required />
        <SelectField {...field('direction')} choices={choices.direction} />
      </div>
      <div class="pair">
        <TextField {...field('points')} inputmode="decimal" required />
        <SelectField {...field('rounding')} choices={choices.rounding} />
      </div>
      <TextField {...field('basis')} hint={text.basisHint} maxlength={200} />
    </section>
  )
}

function FormFields(props: IndicatorFormProps) {
  const text = deskMessages(props.frame.language).indicators
  const field = fieldOf(props)
  return (
    <section class="stack">
      <h2>{text.sections.form}</h2>
      <div class="pair">
        <TextField {...field('first')} maxlength={40} />
        <TextField {...field('second')} maxlength={40} />
      </div>
      <TextField {...field('third')} hint={text.thirdHint} maxlength={40} />
    </section>
  )
}
