import { ofExpert, type PersonalTable } from './table-rule.ts'

const ExpertProfile: PersonalTable = {
  read: (db, who) => ofExpert(who, (id) => db.expertProfile.findMany({ where: { id } })),
  async forget({ ctx, tx, who: { userId, expertId } }) {
    if (!expertId) return
    const { portraitKey } = await tx.expertProfile.findUniqueOrThrow({
      where: { id: expertId },
      select: { portraitKey: true },
    })
    await tx.expertProfile.update({
      where: { id: expertId },
      data: {
        status: 'PAUSED',
        handle: `deleted-${userId}`,
        displayName: '—',
        headline: '',
        bio: '',
        headlineOther: null,
        bioOther: null,
        city: null,
        portraitKey: null,
        availableSwitch: false,
        onlineUntil: null,
      },
    })
    if (portraitKey) await ctx.jobs.enqueue(tx, 'file.delete', { key: portraitKey })
  },
}

const ExpertApproval: PersonalTable = {
  read: (db, who) => ofExpert(who, (expertId) => db.expertApproval.findMany({ where: { expertId } })),
  // That a body checked somebody, and when, stays; what the person called it goes.
  forget: ({ tx, who: { userId } }) =>
    tx.expertApproval.updateMany({ where: { expert: { userId } }, data: { scope: null, scopeOther: null } }),
}

const Offering: PersonalTable = {
  read: (db, who) => ofExpert(who, (expertId) => db.offering.findMany({ where: { expertId } })),
  forget: ({ tx, who: { userId } }) =>
    tx.offering.updateMany({
      where: { expert: { userId } },
      data: { active: false, title: '—', titleOther: null, description: '', descriptionOther: null },
    }),
}

/**
 * Words that only this expert's listings taught. A stem that another listing has may stand for the same word, which
 * then stays; a stop word says nothing about anybody. Runs before the listings themselves go.
 */
const SearchWord: PersonalTable = {
  async forget({ tx, who: { expertId } }) {
    if (!expertId) return
    await tx.$executeRaw`
      WITH taught AS (
        SELECT DISTINCT w AS "word" FROM "ExpertListing", words_of("textEn" || ' ' || "textFr") w
         WHERE "expertId" = ${expertId}::uuid
      )
      DELETE FROM "SearchWord" w USING taught
       WHERE w."word" = taught."word" AND w."stemEn" IS NOT NULL AND w."stemsFr" <> '{}'
         AND NOT EXISTS (SELECT FROM "ExpertListing" l
           WHERE l."expertId" <> ${expertId}::uuid AND l."searchEn" @@ plainto_tsquery('simple', w."stemEn"))
         AND NOT EXISTS (SELECT FROM "ExpertListing" l
           WHERE l."expertId" <> ${expertId}::uuid
             AND l."searchFr" @@ plainto_tsquery('simple', array_to_string(w."stemsFr", ' ')))`
  },
}

const ExpertListing: PersonalTable = {
  async forget({ ctx, tx, who: { expertId } }) {
    if (!expertId) return
    await tx.expertListing.deleteMany({ where: { expertId } })
    await ctx.jobs.enqueue(tx, 'listing.refresh', { expertId })
  },
}

const WeeklyHours: PersonalTable = {
  read: (db, who) => ofExpert(who, (expertId) => db.weeklyHours.findMany({ where: { expertId } })),
  forget: ({ tx, who: { userId } }) => tx.weeklyHours.deleteMany({ where: { expert: { userId } } }),
}

const DateOverride: PersonalTable = {
  read: (db, who) => ofExpert(who, (expertId) => db.dateOverride.findMany({ where: { expertId } })),
  forget: ({ tx, who: { userId } }) => tx.dateOverride.deleteMany({ where: { expert: { userId } } }),
}

const TimeOff: PersonalTable = {
  read: (db, who) => ofExpert(who, (expertId) => db.timeOff.findMany({ where: { expertId } })),
  forget: ({ tx, who: { userId } }) => tx.timeOff.deleteMany({ where: { expert: { userId } } }),
}

const BusyTime: PersonalTable = {
  read: (db, who) => ofExpert(who, (expertId) => db.busyTime.findMany({ where: { expertId } })),
  forget: ({ tx, who: { userId } }) => tx.busyTime.deleteMany({ where: { expert: { userId } } }),
}

const PayoutAccount: PersonalTable = {
  read: (db, who) => ofExpert(who, (expertId) => db.payoutAccount.findMany({ where: { expertId } })),
  // Which account the shares went to is part of the books; the account at Stripe is the expert's own.
  forget: ({ tx, who: { userId } }) =>
    tx.payoutAccount.updateMany({ where: { expert: { userId } }, data: { disabledReason: null } }),
}

/** What an expert adds to an account. Search words come before the listings, which they are read from. */
export const EXPERT_TABLES = {
  SearchWord,
  ExpertListing,
  ExpertProfile,
  ExpertApproval,
  Offering,
  WeeklyHours,
  DateOverride,
  TimeOff,
  BusyTime,
  PayoutAccount,
} satisfies Record<string, PersonalTable>
