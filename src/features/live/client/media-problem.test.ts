import { describe, expect, it } from 'vitest'
import { browserOf, mediaProblem } from './media-problem.ts'

const named = (name: string) => Object.assign(new Error(), { name })

describe('why there is no picture or sound', () => {
  it('is told apart by what the person can do about it', () => {
    expect(mediaProblem(named('NotAllowedError'))).toBe('DENIED')
    expect(mediaProblem(named('NotFoundError'))).toBe('MISSING')
    expect(mediaProblem(named('NotReadableError'))).toBe('IN_USE')
  })

  it('is the browser itself where there is no getUserMedia', () => {
    expect(mediaProblem(new TypeError('undefined is not a function'))).toBe('UNSUPPORTED')
  })
})

describe('the browser that must be asked', () => {
  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 CriOS/150 Mobile Safari/604',
      'IOS',
    ],
    ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537 Chrome/150.0 Mobile Safari/537', 'ANDROID'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'FIREFOX'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605 Version/26.0 Safari/605', 'SAFARI'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/537 Chrome/150.0 Safari/537', 'CHROMIUM'],
  ])('is known by its name: %s', (userAgent, browser) => {
    expect(browserOf(userAgent)).toBe(browser)
  })
})
