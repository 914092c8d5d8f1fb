-- CreateEnum
CREATE TYPE "BookingStatus" AS ENUM ('HELD', 'AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE', 'ENDED', 'SETTLED', 'LAPSED', 'CANCELLED_BY_LEARNER', 'CANCELLED_BY_EXPERT', 'EXPERT_ABSENT', 'LEARNER_ABSENT');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED');

-- CreateEnum
CREATE TYPE "ExpertStatus" AS ENUM ('DRAFT', 'LISTED', 'PAUSED', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "ApprovalStatus" AS ENUM ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REFUSED', 'SUSPENDED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "PriceMode" AS ENUM ('FREE', 'PER_SESSION', 'PER_MINUTE');

-- CreateEnum
CREATE TYPE "CancellationPolicy" AS ENUM ('FLEXIBLE', 'STANDARD', 'STRICT');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('VALIDATOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "PaymentStatus" AS ENUM ('OPEN', 'CARD_SAVED', 'AUTHORISED', 'CAPTURED', 'RELEASED', 'FAILED');

-- CreateEnum
CREATE TYPE "PaymentKind" AS ENUM ('AUTHORISE_NOW', 'SAVE_CARD');

-- CreateEnum
CREATE TYPE "MoneyIntentKind" AS ENUM ('CREATE_CHECKOUT', 'EXPIRE_CHECKOUT', 'CAPTURE', 'RELEASE', 'REFUND', 'TRANSFER');

-- CreateEnum
CREATE TYPE "MoneyIntentStatus" AS ENUM ('PLANNED', 'DONE', 'REFUSED');

-- CreateTable
CREATE TABLE "Booking" (
    "id" UUID NOT NULL,
    "offeringId" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "expertUserId" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "status" "BookingStatus" NOT NULL DEFAULT 'HELD',
    "version" INTEGER NOT NULL DEFAULT 0,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "during" tstzrange,
    "holdExpiresAt" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "priceMode" "PriceMode" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "priceMinor" INTEGER,
    "rateMinorPerMinute" INTEGER,
    "freeMinutes" INTEGER NOT NULL DEFAULT 0,
    "durationMinutes" INTEGER NOT NULL,
    "capMinor" INTEGER NOT NULL,
    "commissionBps" INTEGER NOT NULL,
    "cancellationPolicy" "CancellationPolicy" NOT NULL,
    "learnerTimeZone" TEXT NOT NULL,
    "learnerLocale" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,

    CONSTRAINT "Booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BookingHistory" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "fromStatus" "BookingStatus",
    "toStatus" "BookingStatus" NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "requestId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BookingHistory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RescheduleProposal" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "proposedBy" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "message" TEXT,
    "status" "ProposalStatus" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "RescheduleProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "regulated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ExpertProfile" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "status" "ExpertStatus" NOT NULL DEFAULT 'DRAFT',
    "displayName" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "bio" TEXT NOT NULL,
    "textLocale" TEXT NOT NULL DEFAULT 'en',
    "headlineOther" TEXT,
    "bioOther" TEXT,
    "city" TEXT,
    "country" CHAR(2) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "languages" TEXT[],
    "portraitKey" TEXT,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "volunteer" BOOLEAN NOT NULL DEFAULT false,
    "onlineUntil" TIMESTAMPTZ(3),
    "ratingSum" INTEGER NOT NULL DEFAULT 0,
    "ratingCount" INTEGER NOT NULL DEFAULT 0,
    "sessionsDone" INTEGER NOT NULL DEFAULT 0,
    "appointmentsKept" INTEGER NOT NULL DEFAULT 0,
    "appointmentsBroken" INTEGER NOT NULL DEFAULT 0,
    "answersInMinutes" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "stepMinutes" INTEGER NOT NULL DEFAULT 15,
    "minimumNoticeMinutes" INTEGER NOT NULL DEFAULT 120,
    "horizonDays" INTEGER NOT NULL DEFAULT 60,
    "bufferBeforeMinutes" INTEGER NOT NULL DEFAULT 0,
    "bufferAfterMinutes" INTEGER NOT NULL DEFAULT 10,
    "dailyMaximum" INTEGER,
    "calendarVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ExpertProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExpertApproval" (
    "id" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "status" "ApprovalStatus" NOT NULL DEFAULT 'SUBMITTED',
    "subject" TEXT NOT NULL DEFAULT 'IDENTITY',
    "checkedBy" TEXT,
    "scope" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExpertApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offering" (
    "id" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleOther" TEXT,
    "description" TEXT NOT NULL,
    "descriptionOther" TEXT,
    "textLocale" TEXT NOT NULL DEFAULT 'en',
    "languages" TEXT[],
    "priceMode" "PriceMode" NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "priceMinor" INTEGER,
    "rateMinorPerMinute" INTEGER,
    "freeMinutes" INTEGER NOT NULL DEFAULT 0,
    "durations" INTEGER[],
    "cancellationPolicy" "CancellationPolicy" NOT NULL DEFAULT 'STANDARD',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Offering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExpertListing" (
    "id" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "languages" TEXT[],
    "currency" CHAR(3) NOT NULL,
    "hasFree" BOOLEAN NOT NULL DEFAULT false,
    "minRateMinor" INTEGER,
    "minSessionMinor" INTEGER,
    "comparableEurMinor" INTEGER NOT NULL,
    "ratingCount" INTEGER NOT NULL DEFAULT 0,
    "ratingScore" INTEGER NOT NULL DEFAULT 0,
    "sessionsDone" INTEGER NOT NULL DEFAULT 0,
    "onlineUntil" TIMESTAMPTZ(3),
    "nextSlotAt" TIMESTAMPTZ(3),
    "slotsCheckedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "textEn" TEXT NOT NULL DEFAULT '',
    "textFr" TEXT NOT NULL DEFAULT '',
    "searchEn" tsvector,
    "searchFr" tsvector,

    CONSTRAINT "ExpertListing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "rating" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reply" TEXT,
    "repliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "portraitKey" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "timeZoneGuessed" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "suspendedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserRole" (
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UserRole_pkey" PRIMARY KEY ("userId","role")
);

-- CreateTable
CREATE TABLE "PasswordCredential" (
    "userId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PasswordCredential_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "UserSession" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,
    "ipAddress" TEXT,

    CONSTRAINT "UserSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OAuthAccount" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OAuthAccount_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "MailToken" (
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "LiveSession" (
    "bookingId" UUID NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "roomName" TEXT NOT NULL,
    "roomSid" TEXT,
    "openedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,
    "billableSeconds" INTEGER,
    "amountMinor" INTEGER,
    "meter" JSONB,
    "capWarnedAt" TIMESTAMPTZ(3),
    "lastPolledAt" TIMESTAMPTZ(3),

    CONSTRAINT "LiveSession_pkey" PRIMARY KEY ("bookingId")
);

-- CreateTable
CREATE TABLE "AttendanceObservation" (
    "id" BIGSERIAL NOT NULL,
    "bookingId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT,
    "participantSid" TEXT,
    "trackSid" TEXT,
    "roomSid" TEXT,
    "providerAt" TIMESTAMPTZ(3),
    "joinedAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "dedupeKey" TEXT NOT NULL,

    CONSTRAINT "AttendanceObservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChatMessage" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "clientKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChatMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboundMail" (
    "id" UUID NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "userId" UUID,
    "bookingId" UUID,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "OutboundMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "key" TEXT NOT NULL,
    "ownerId" UUID,
    "purpose" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ClockOffset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offsetMs" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ClockOffset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateCounter" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateCounter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PaymentCustomer" (
    "userId" UUID NOT NULL,
    "providerId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PaymentCustomer_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "PayoutAccount" (
    "expertId" UUID NOT NULL,
    "providerId" TEXT NOT NULL,
    "transfersActive" BOOLEAN NOT NULL DEFAULT false,
    "payoutsEnabled" BOOLEAN NOT NULL DEFAULT false,
    "detailsSubmitted" BOOLEAN NOT NULL DEFAULT false,
    "disabledReason" TEXT,
    "refreshedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PayoutAccount_pkey" PRIMARY KEY ("expertId")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "kind" "PaymentKind" NOT NULL,
    "status" "PaymentStatus" NOT NULL DEFAULT 'OPEN',
    "version" INTEGER NOT NULL DEFAULT 0,
    "currency" CHAR(3) NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "checkoutSessionId" TEXT,
    "checkoutUrl" TEXT,
    "paymentIntentId" TEXT,
    "chargeId" TEXT,
    "setupIntentId" TEXT,
    "paymentMethodId" TEXT,
    "captureBefore" TIMESTAMPTZ(3),
    "authorisedMinor" INTEGER NOT NULL DEFAULT 0,
    "capturedMinor" INTEGER NOT NULL DEFAULT 0,
    "refundedMinor" INTEGER NOT NULL DEFAULT 0,
    "feeMinor" INTEGER,
    "commissionMinor" INTEGER,
    "expertShareMinor" INTEGER,
    "capturedAt" TIMESTAMPTZ(3),
    "transferDueAt" TIMESTAMPTZ(3),
    "transferredAt" TIMESTAMPTZ(3),
    "transferId" TEXT,
    "failureCode" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MoneyIntent" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "kind" "MoneyIntentKind" NOT NULL,
    "status" "MoneyIntentStatus" NOT NULL DEFAULT 'PLANNED',
    "currency" CHAR(3) NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "providerId" TEXT,
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "MoneyIntent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxEvent" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "account" TEXT,
    "payload" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "InboxEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerAccount" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "balance" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerTransfer" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "bookingId" UUID,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerTransfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" BIGSERIAL NOT NULL,
    "transferId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "previousBalance" BIGINT NOT NULL,
    "currentBalance" BIGINT NOT NULL,
    "accountVersion" INTEGER NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WeeklyHours" (
    "id" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,

    CONSTRAINT "WeeklyHours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DateOverride" (
    "id" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "ranges" JSONB NOT NULL,

    CONSTRAINT "DateOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimeOff" (
    "id" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,

    CONSTRAINT "TimeOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusyTime" (
    "id" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BusyTime_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Booking_learnerId_startAt_idx" ON "Booking"("learnerId", "startAt");

-- CreateIndex
CREATE INDEX "Booking_expertId_startAt_idx" ON "Booking"("expertId", "startAt");

-- CreateIndex
CREATE INDEX "Booking_status_holdExpiresAt_idx" ON "Booking"("status", "holdExpiresAt");

-- CreateIndex
CREATE INDEX "Booking_status_endAt_idx" ON "Booking"("status", "endAt");

-- CreateIndex
CREATE INDEX "BookingHistory_bookingId_at_idx" ON "BookingHistory"("bookingId", "at");

-- CreateIndex
CREATE INDEX "RescheduleProposal_bookingId_idx" ON "RescheduleProposal"("bookingId");

-- CreateIndex
CREATE INDEX "RescheduleProposal_status_expiresAt_idx" ON "RescheduleProposal"("status", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "ExpertProfile_userId_key" ON "ExpertProfile"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ExpertProfile_handle_key" ON "ExpertProfile"("handle");

-- CreateIndex
CREATE INDEX "ExpertProfile_status_idx" ON "ExpertProfile"("status");

-- CreateIndex
CREATE UNIQUE INDEX "ExpertApproval_expertId_categorySlug_key" ON "ExpertApproval"("expertId", "categorySlug");

-- CreateIndex
CREATE INDEX "Offering_expertId_idx" ON "Offering"("expertId");

-- CreateIndex
CREATE INDEX "Offering_categorySlug_idx" ON "Offering"("categorySlug");

-- CreateIndex
CREATE INDEX "ExpertListing_searchEn_idx" ON "ExpertListing" USING GIN ("searchEn");

-- CreateIndex
CREATE INDEX "ExpertListing_searchFr_idx" ON "ExpertListing" USING GIN ("searchFr");

-- CreateIndex
CREATE INDEX "ExpertListing_categorySlug_nextSlotAt_idx" ON "ExpertListing"("categorySlug", "nextSlotAt");

-- CreateIndex
CREATE UNIQUE INDEX "ExpertListing_expertId_categorySlug_key" ON "ExpertListing"("expertId", "categorySlug");

-- CreateIndex
CREATE UNIQUE INDEX "Review_bookingId_key" ON "Review"("bookingId");

-- CreateIndex
CREATE INDEX "Review_expertId_createdAt_idx" ON "Review"("expertId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "UserSession_userId_idx" ON "UserSession"("userId");

-- CreateIndex
CREATE INDEX "OAuthAccount_userId_idx" ON "OAuthAccount"("userId");

-- CreateIndex
CREATE INDEX "MailToken_email_idx" ON "MailToken"("email");

-- CreateIndex
CREATE UNIQUE INDEX "LiveSession_roomName_key" ON "LiveSession"("roomName");

-- CreateIndex
CREATE INDEX "LiveSession_endedAt_idx" ON "LiveSession"("endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "AttendanceObservation_dedupeKey_key" ON "AttendanceObservation"("dedupeKey");

-- CreateIndex
CREATE INDEX "AttendanceObservation_bookingId_id_idx" ON "AttendanceObservation"("bookingId", "id");

-- CreateIndex
CREATE INDEX "ChatMessage_bookingId_createdAt_idx" ON "ChatMessage"("bookingId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ChatMessage_bookingId_authorId_clientKey_key" ON "ChatMessage"("bookingId", "authorId", "clientKey");

-- CreateIndex
CREATE UNIQUE INDEX "OutboundMail_dedupeKey_key" ON "OutboundMail"("dedupeKey");

-- CreateIndex
CREATE INDEX "OutboundMail_sentAt_createdAt_idx" ON "OutboundMail"("sentAt", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_subjectId_at_idx" ON "AuditEntry"("subject", "subjectId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentCustomer_providerId_key" ON "PaymentCustomer"("providerId");

-- CreateIndex
CREATE UNIQUE INDEX "PayoutAccount_providerId_key" ON "PayoutAccount"("providerId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_bookingId_key" ON "Payment"("bookingId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_checkoutSessionId_key" ON "Payment"("checkoutSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_paymentIntentId_key" ON "Payment"("paymentIntentId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_chargeId_key" ON "Payment"("chargeId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_setupIntentId_key" ON "Payment"("setupIntentId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_transferId_key" ON "Payment"("transferId");

-- CreateIndex
CREATE INDEX "Payment_status_transferDueAt_idx" ON "Payment"("status", "transferDueAt");

-- CreateIndex
CREATE UNIQUE INDEX "MoneyIntent_key_key" ON "MoneyIntent"("key");

-- CreateIndex
CREATE INDEX "MoneyIntent_status_createdAt_idx" ON "MoneyIntent"("status", "createdAt");

-- CreateIndex
CREATE INDEX "MoneyIntent_bookingId_idx" ON "MoneyIntent"("bookingId");

-- CreateIndex
CREATE INDEX "InboxEvent_processedAt_receivedAt_idx" ON "InboxEvent"("processedAt", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboxEvent_provider_eventId_key" ON "InboxEvent"("provider", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerAccount_code_currency_key" ON "LedgerAccount"("code", "currency");

-- CreateIndex
CREATE INDEX "LedgerTransfer_bookingId_idx" ON "LedgerTransfer"("bookingId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerTransfer_kind_objectId_key" ON "LedgerTransfer"("kind", "objectId");

-- CreateIndex
CREATE INDEX "LedgerEntry_transferId_idx" ON "LedgerEntry"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_accountId_accountVersion_key" ON "LedgerEntry"("accountId", "accountVersion");

-- CreateIndex
CREATE INDEX "WeeklyHours_expertId_idx" ON "WeeklyHours"("expertId");

-- CreateIndex
CREATE UNIQUE INDEX "DateOverride_expertId_date_key" ON "DateOverride"("expertId", "date");

-- CreateIndex
CREATE INDEX "TimeOff_expertId_endAt_idx" ON "TimeOff"("expertId", "endAt");

-- CreateIndex
CREATE INDEX "BusyTime_expertId_endAt_idx" ON "BusyTime"("expertId", "endAt");

-- CreateIndex
CREATE UNIQUE INDEX "BusyTime_expertId_source_externalId_key" ON "BusyTime"("expertId", "source", "externalId");

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_offeringId_fkey" FOREIGN KEY ("offeringId") REFERENCES "Offering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookingHistory" ADD CONSTRAINT "BookingHistory_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RescheduleProposal" ADD CONSTRAINT "RescheduleProposal_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RescheduleProposal" ADD CONSTRAINT "RescheduleProposal_proposedBy_fkey" FOREIGN KEY ("proposedBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertProfile" ADD CONSTRAINT "ExpertProfile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertApproval" ADD CONSTRAINT "ExpertApproval_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertApproval" ADD CONSTRAINT "ExpertApproval_categorySlug_fkey" FOREIGN KEY ("categorySlug") REFERENCES "Category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offering" ADD CONSTRAINT "Offering_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offering" ADD CONSTRAINT "Offering_categorySlug_fkey" FOREIGN KEY ("categorySlug") REFERENCES "Category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertListing" ADD CONSTRAINT "ExpertListing_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertListing" ADD CONSTRAINT "ExpertListing_categorySlug_fkey" FOREIGN KEY ("categorySlug") REFERENCES "Category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserRole" ADD CONSTRAINT "UserRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordCredential" ADD CONSTRAINT "PasswordCredential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSession" ADD CONSTRAINT "UserSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OAuthAccount" ADD CONSTRAINT "OAuthAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveSession" ADD CONSTRAINT "LiveSession_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceObservation" ADD CONSTRAINT "AttendanceObservation_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "LiveSession"("bookingId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatMessage" ADD CONSTRAINT "ChatMessage_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatMessage" ADD CONSTRAINT "ChatMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentCustomer" ADD CONSTRAINT "PaymentCustomer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutAccount" ADD CONSTRAINT "PayoutAccount_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyIntent" ADD CONSTRAINT "MoneyIntent_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerTransfer" ADD CONSTRAINT "LedgerTransfer_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "LedgerTransfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "LedgerAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklyHours" ADD CONSTRAINT "WeeklyHours_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateOverride" ADD CONSTRAINT "DateOverride_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeOff" ADD CONSTRAINT "TimeOff_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusyTime" ADD CONSTRAINT "BusyTime_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "ExpertProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on written by hand: what Prisma's schema language cannot say. -------------------------------

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Nobody is in two overlapping bookings. ----------------------------------------------------------------

ALTER TABLE "Booking" DROP COLUMN "during";
ALTER TABLE "Booking" ADD COLUMN "during" tstzrange GENERATED ALWAYS AS (tstzrange("startAt", "endAt", '[)')) STORED;

ALTER TABLE "Booking"
  ADD CONSTRAINT "Booking_expert_overlap" EXCLUDE USING gist ("expertId" WITH =, "during" WITH &&)
    WHERE ("status" IN ('HELD', 'AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE')),
  ADD CONSTRAINT "Booking_learner_overlap" EXCLUDE USING gist ("learnerId" WITH =, "during" WITH &&)
    WHERE ("status" IN ('HELD', 'AWAITING_AUTHORISATION', 'CONFIRMED', 'LIVE')),
  ADD CONSTRAINT "Booking_ends_after_start" CHECK ("endAt" > "startAt"),
  ADD CONSTRAINT "Booking_with_another_person" CHECK ("learnerId" <> "expertUserId"),
  ADD CONSTRAINT "Booking_hold_expires" CHECK ("status" <> 'HELD' OR "holdExpiresAt" IS NOT NULL),
  ADD CONSTRAINT "Booking_amounts" CHECK ("capMinor" >= 0 AND "commissionBps" BETWEEN 0 AND 10000 AND "freeMinutes" BETWEEN 0 AND 5),
  ADD CONSTRAINT "Booking_price_of_its_mode" CHECK (
    ("priceMode" = 'FREE' AND "priceMinor" IS NULL AND "rateMinorPerMinute" IS NULL AND "capMinor" = 0)
    OR ("priceMode" = 'PER_SESSION' AND "priceMinor" > 0 AND "rateMinorPerMinute" IS NULL AND "capMinor" = "priceMinor")
    OR ("priceMode" = 'PER_MINUTE' AND "priceMinor" IS NULL AND "rateMinorPerMinute" > 0));

ALTER TABLE "Offering"
  ADD CONSTRAINT "Offering_price_of_its_mode" CHECK (
    ("priceMode" = 'FREE' AND "priceMinor" IS NULL AND "rateMinorPerMinute" IS NULL)
    OR ("priceMode" = 'PER_SESSION' AND "priceMinor" > 0 AND "rateMinorPerMinute" IS NULL)
    OR ("priceMode" = 'PER_MINUTE' AND "priceMinor" IS NULL AND "rateMinorPerMinute" > 0)),
  ADD CONSTRAINT "Offering_free_minutes" CHECK ("freeMinutes" BETWEEN 0 AND 5),
  ADD CONSTRAINT "Offering_currency" CHECK ("currency" IN ('EUR', 'USD', 'GBP'));

ALTER TABLE "Review" ADD CONSTRAINT "Review_rating" CHECK ("rating" BETWEEN 1 AND 5);
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "WeeklyHours" ADD CONSTRAINT "WeeklyHours_range"
  CHECK ("weekday" BETWEEN 1 AND 7 AND "startMinute" >= 0 AND "endMinute" <= 1440 AND "startMinute" < "endMinute");
ALTER TABLE "TimeOff" ADD CONSTRAINT "TimeOff_ends_after_start" CHECK ("endAt" > "startAt");
ALTER TABLE "BusyTime" ADD CONSTRAINT "BusyTime_ends_after_start" CHECK ("endAt" > "startAt");
ALTER TABLE "ClockOffset" ADD CONSTRAINT "ClockOffset_one_row" CHECK ("id" = 1);

ALTER TABLE "Payment" ADD CONSTRAINT "Payment_amounts" CHECK (
  "amountMinor" > 0 AND "capturedMinor" BETWEEN 0 AND "amountMinor" AND "refundedMinor" BETWEEN 0 AND "capturedMinor");
ALTER TABLE "MoneyIntent" ADD CONSTRAINT "MoneyIntent_amount" CHECK ("amountMinor" >= 0);

-- One open proposal a booking.
CREATE UNIQUE INDEX "RescheduleProposal_one_open" ON "RescheduleProposal" ("bookingId") WHERE "status" = 'OPEN';

-- What happened cannot be changed. ----------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "LedgerTransfer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "BookingHistory" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AttendanceObservation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Ledger. -----------------------------------------------------------------------------------------------

-- Checked when the transaction commits: an entry alone cannot balance.
CREATE FUNCTION check_ledger_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total bigint; parts int;
BEGIN
  SELECT coalesce(sum("amountMinor"), 0), count(*) INTO total, parts
    FROM "LedgerEntry" WHERE "transferId" = NEW."id";
  IF total <> 0 OR parts < 2 THEN
    RAISE EXCEPTION 'ledger transfer % of kind % has % entries that sum to %', NEW."id", NEW."kind", parts, total
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON "LedgerTransfer" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_ledger_transfer();

-- A later entry for a transfer of an earlier transaction would slip past the check above.
CREATE FUNCTION check_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total bigint; ledger_currency text; account_currency text;
BEGIN
  SELECT sum("amountMinor") INTO total FROM "LedgerEntry" WHERE "transferId" = NEW."transferId";
  SELECT "currency" INTO ledger_currency FROM "LedgerTransfer" WHERE "id" = NEW."transferId";
  SELECT "currency" INTO account_currency FROM "LedgerAccount" WHERE "id" = NEW."accountId";
  IF total <> 0 THEN
    RAISE EXCEPTION 'ledger transfer % sums to %', NEW."transferId", total USING ERRCODE = 'check_violation';
  END IF;
  IF ledger_currency <> account_currency THEN
    RAISE EXCEPTION 'ledger transfer % in % touches an account in %', NEW."transferId", ledger_currency, account_currency
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON "LedgerEntry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_ledger_entry();

ALTER TABLE "LedgerEntry"
  ADD CONSTRAINT "LedgerEntry_running_balance" CHECK ("currentBalance" = "previousBalance" + "amountMinor"),
  ADD CONSTRAINT "LedgerEntry_not_zero" CHECK ("amountMinor" <> 0);

/*
 * The only writer of the ledger. Entries come as [{"account": "stripe:pending", "amountMinor": 1200}, …],
 * debits positive. Accounts are made when first named and locked in the order of their codes, so that two
 * postings never wait for each other. Posting the same (kind, objectId) again changes nothing.
 * Returns true when it posted, false when it was there already.
 */
CREATE FUNCTION post_ledger_transfer(
  p_kind text, p_object_id text, p_currency text, p_booking_id uuid, p_occurred_at timestamptz, p_entries jsonb
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  transfer_id uuid;
  entry record;
  account "LedgerAccount"%ROWTYPE;
BEGIN
  INSERT INTO "LedgerTransfer" ("id", "kind", "objectId", "currency", "bookingId", "occurredAt")
    VALUES (uuidv7(), p_kind, p_object_id, p_currency, p_booking_id, p_occurred_at)
    ON CONFLICT ("kind", "objectId") DO NOTHING
    RETURNING "id" INTO transfer_id;
  IF transfer_id IS NULL THEN RETURN false; END IF;

  FOR entry IN
    SELECT e->>'account' AS code, (e->>'amountMinor')::bigint AS amount
      FROM jsonb_array_elements(p_entries) e ORDER BY 1, 2
  LOOP
    INSERT INTO "LedgerAccount" ("id", "code", "currency") VALUES (uuidv7(), entry.code, p_currency)
      ON CONFLICT ("code", "currency") DO NOTHING;
    UPDATE "LedgerAccount" SET "balance" = "balance" + entry.amount, "version" = "version" + 1
      WHERE "code" = entry.code AND "currency" = p_currency
      RETURNING * INTO account;
    INSERT INTO "LedgerEntry" ("transferId", "accountId", "amountMinor", "previousBalance", "currentBalance", "accountVersion")
      VALUES (transfer_id, account."id", entry.amount, account."balance" - entry.amount, account."balance", account."version");
  END LOOP;
  RETURN true;
END $$;

-- Invariants as views: each row is something wrong. Tests, CI and the admin page read the same ones.
CREATE VIEW ledger_unbalanced_transfers AS
  SELECT t."id", t."kind", t."objectId", t."currency", sum(e."amountMinor") AS total
    FROM "LedgerTransfer" t LEFT JOIN "LedgerEntry" e ON e."transferId" = t."id"
    GROUP BY t."id" HAVING coalesce(sum(e."amountMinor"), 0) <> 0 OR count(e."id") < 2;

CREATE VIEW ledger_wrong_balances AS
  SELECT a."id", a."code", a."currency", a."balance", coalesce(sum(e."amountMinor"), 0) AS entries_total
    FROM "LedgerAccount" a LEFT JOIN "LedgerEntry" e ON e."accountId" = a."id"
    GROUP BY a."id" HAVING a."balance" <> coalesce(sum(e."amountMinor"), 0);

CREATE VIEW ledger_broken_chains AS
  SELECT * FROM (
    SELECT e."id", e."accountId", e."previousBalance", e."accountVersion",
      lag(e."currentBalance", 1, 0::bigint) OVER w AS expected,
      lag(e."accountVersion", 1, 0) OVER w + 1 AS expected_version
    FROM "LedgerEntry" e WINDOW w AS (PARTITION BY e."accountId" ORDER BY e."accountVersion")
  ) chain WHERE "previousBalance" <> expected OR "accountVersion" <> expected_version;

CREATE VIEW ledger_currency_totals AS
  SELECT a."currency", sum(a."balance") AS total FROM "LedgerAccount" a
    GROUP BY a."currency" HAVING sum(a."balance") <> 0;

-- Captured money that the ledger does not know, or knows with another amount.
CREATE VIEW ledger_payments_unmatched AS
  SELECT p."id" AS "paymentId", p."bookingId", p."capturedMinor", posted.total
    FROM "Payment" p LEFT JOIN LATERAL (
      SELECT coalesce(sum(-e."amountMinor"), 0) AS total
        FROM "LedgerTransfer" t JOIN "LedgerEntry" e ON e."transferId" = t."id" JOIN "LedgerAccount" a ON a."id" = e."accountId"
       WHERE t."bookingId" = p."bookingId" AND t."kind" = 'CAPTURED' AND a."code" = 'booking_funds:' || p."bookingId"
    ) posted ON true
   WHERE p."capturedMinor" <> posted.total;

-- Search. -----------------------------------------------------------------------------------------------

-- unaccent() is only STABLE because its dictionary could be replaced; ours never is.
CREATE FUNCTION plain(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
  $$ SELECT public.unaccent('public.unaccent', lower(value)) $$;

ALTER TABLE "ExpertListing" DROP COLUMN "searchEn", DROP COLUMN "searchFr";
ALTER TABLE "ExpertListing"
  ADD COLUMN "searchEn" tsvector GENERATED ALWAYS AS (to_tsvector('english', plain("textEn"))) STORED,
  ADD COLUMN "searchFr" tsvector GENERATED ALWAYS AS (to_tsvector('french', plain("textFr"))) STORED;
CREATE INDEX "ExpertListing_searchEn_idx" ON "ExpertListing" USING gin ("searchEn");
CREATE INDEX "ExpertListing_searchFr_idx" ON "ExpertListing" USING gin ("searchFr");
