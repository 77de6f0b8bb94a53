import { describe, expect, test } from 'vitest'
import { surveyPage } from '../../../survey-ui/visitor/survey-page.tsx'
import { questionnaire, surveyProps, tags } from './survey-fixture.ts'

const page = surveyPage(surveyProps())
const named = (html: string, name: string) =>
  tags(html, 'input').filter((tag) => tag.includes(`name="${name}"`))

describe('survey page', () => {
  test('posts to the point with everything the server needs', () => {
    expect(tags(page, 'form')[0]).toContain('method="post" action="/s/k7q2" autocomplete="off"')
    for (const [name, value] of [
      ['id', '0b9e6a52-3d5f-4c0e-8f2a-9a3f1f6f2d11'],
      ['version', '3'],
      ['ticket', surveyProps().ticket],
      ['language', 'zh'],
      ['size', 'normal'],
    ]) {
      expect(named(page, `${name}`)).toEqual([
        `<input type="hidden" name="${name}" value="${value}"/>`,
      ])
    }
  })

  test('shows every question and every category without script', () => {
    const full = surveyPage(surveyProps({ activityTypeKnown: false }))
    for (const question of questionnaire.questions) {
      expect(full).toContain(question.text.zh)
      const codes = question.categories.map((category) => category.code)
      if (question.notApplicable) codes.push('not_applicable')
      expect(named(full, question.id)).toHaveLength(codes.length)
      for (const code of codes) expect(full).toContain(`id="${question.id}-${code}"`)
    }
    expect(full).not.toMatch(/<(fieldset|div)[^>]* hidden/)
  })

  test('asks in the order of the paper: overall, reasons, department, facets, the person', () => {
    const legends = [...page.matchAll(/id="q-(\w+)"|<h2>([^<]+) </g)].map(([, id, h2]) => id ?? h2)
    expect(legends).toEqual([
      'overall',
      'why',
      'department',
      '各方面怎么样？',
      'content',
      'guidance',
      'staff',
      'environment',
      'convenience',
      '还有几个小问题',
      'group',
      'age',
      'recommend',
      'comment',
    ])
  })

  test('has no heading above what the questionnaire does not ask', () => {
    const only = (...ids: string[]) =>
      surveyPage(
        surveyProps({
          questionnaire: {
            ...questionnaire,
            questions: questionnaire.questions.filter(({ id }) => ids.includes(id)),
          },
        }),
      )
    expect(only('overall', 'why', 'department')).not.toContain('<h2>')
    expect(only('overall', 'department', 'age').match(/<h2>[^<]+/g)).toEqual([
      '<h2>还有几个小问题 ',
    ])
  })

  test('says in the intro who asks, and only where nothing else needs a word', () => {
    expect(page).toContain('您好！本问卷由临泽县科学技术协会开展，用于改进科普服务')
    expect(surveyPage(surveyProps({ language: 'en' }))).toContain(
      'run by Linze County Association for Science and Technology to improve',
    )
    const { organiser } = surveyProps()
    const museumOnly = { ...organiser, association: '', museum: '$&科技馆' }
    expect(surveyPage(surveyProps({ organiser: museumOnly }))).toContain('由$&amp;科技馆开展')
    expect(surveyPage(surveyProps({ notice: 'busy' }))).not.toContain('您好！')
  })

  test('asks for the activity type only where the code does not say it', () => {
    expect(page).not.toContain('name="activity_type"')
    expect(surveyPage(surveyProps({ activityTypeKnown: false }))).toContain('name="activity_type"')
  })

  test('preselects nothing', () => {
    expect(page).not.toMatch(/\bchecked\b/)
    expect(page).toMatch(/<textarea[^>]*><\/textarea>/)
  })

  test('keeps the answers that were given', () => {
    const values = {
      overall: '2',
      why: ['crowded', 'other'],
      staff: 'not_applicable',
      comment: '\n<b>',
    }
    const kept = surveyPage(surveyProps({ values }))
    expect(
      kept.match(/id="[a-z_0-9-]+"[^>]* checked/g)?.map((tag) => tag.slice(4).split('"')[0]),
    ).toEqual(['overall-2', 'why-crowded', 'why-other', 'staff-not_applicable'])
    expect(kept).toContain('>\n\n&lt;b&gt;</textarea>')
  })

  test('tells the browser and the reader who is asked what', () => {
    expect(page).toMatch(/id="q-why"[^>]*data-when="overall=2,1"/)
    expect(page).toMatch(/id="q-comment"[^>]*data-when="age!under_14"/)
    expect(page).toContain('只有选了“不满意”或“非常不满意”才需要填')
    expect(page).toContain('未满14周岁请勿填写')
  })

  test('sends on Enter, because the first button sends and the switches come later', () => {
    const [first, ...others] = tags(page, 'button')
    expect(first).toBe('<button type="submit" class="enter" tabindex="-1" aria-hidden="true">')
    const switches = others.filter((tag) => tag.includes('name="show"'))
    expect(switches.map((tag) => /value="(\w+)"/.exec(tag)?.[1])).toEqual(['large', 'en'])
    expect(switches.every((tag) => tag.includes('formnovalidate'))).toBe(true)
  })

  test('offers the way back from large type and from English', () => {
    const html = surveyPage(surveyProps({ language: 'en', large: true }))
    expect(html).toContain('<html lang="en" class="en large">')
    expect(html).toMatch(/name="show" value="normal"/)
    expect(html).toMatch(/name="show" value="zh" lang="zh-CN"/)
    expect(named(html, 'size')[0]).toContain('value="large"')
  })

  test('breaks level labels between words only', () => {
    expect(page).toContain('<b>非常<wbr/>不满意</b>')
    expect(page).toContain('<b>不满意</b>')
  })

  test('inlines style and script exactly as given, and nothing else', () => {
    const style = 'a>b{content:"\\201c&<"}'
    const script = 'if(1<2&&"</"){}'
    const html = surveyPage(surveyProps({ style, script }))
    expect(html).toContain(`<style>${style}</style>`)
    expect(html).toContain(`<script>${script}</script>`)
    expect(html).not.toMatch(/\s(style|on[a-z]+)=/)
    expect(html).not.toMatch(/(src|href)="(?!#|data:,|tel:|https:\/\/beian\.miit\.gov\.cn\/)/)
  })

  test('marks test mode', () => {
    expect(page).not.toContain('测试模式')
    expect(surveyPage(surveyProps({ testMode: true }))).toContain('测试模式，不计入结果')
  })

  test('leaves out telephone and filing number that are not set', () => {
    const { organiser } = surveyProps()
    const html = surveyPage(surveyProps({ organiser: { ...organiser, telephone: '', icp: '' } }))
    expect(html).not.toContain('电话 ')
    expect(html).not.toContain('beian')
    expect(page).toContain('href="tel:09365520000"')
  })
})
