-- DropIndex
DROP INDEX "ExpertListing_categorySlug_nextSlotAt_idx";

-- AlterTable
ALTER TABLE "ExpertListing" ADD COLUMN     "slotRuns" tstzmultirange,
ADD COLUMN     "thirdParty" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "stemEn" TEXT,
    "stemFr" TEXT,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "SearchWord_stemEn_idx" ON "SearchWord"("stemEn");

-- CreateIndex
CREATE INDEX "SearchWord_stemFr_idx" ON "SearchWord"("stemFr");

-- CreateIndex
CREATE INDEX "SearchWord_word_trgm_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "ExpertListing_ratingScore_id_idx" ON "ExpertListing"("ratingScore" DESC, "id");

-- CreateIndex
CREATE INDEX "ExpertListing_categorySlug_ratingScore_id_idx" ON "ExpertListing"("categorySlug", "ratingScore" DESC, "id");

-- CreateIndex
CREATE INDEX "ExpertListing_nextSlotAt_id_idx" ON "ExpertListing"("nextSlotAt", "id");

-- CreateIndex
CREATE INDEX "ExpertListing_categorySlug_nextSlotAt_id_idx" ON "ExpertListing"("categorySlug", "nextSlotAt", "id");

-- CreateIndex
CREATE INDEX "ExpertListing_comparableEurMinor_id_idx" ON "ExpertListing"("comparableEurMinor", "id");

-- CreateIndex
CREATE INDEX "ExpertListing_categorySlug_comparableEurMinor_id_idx" ON "ExpertListing"("categorySlug", "comparableEurMinor", "id");

-- CreateIndex
CREATE INDEX "ExpertListing_onlineUntil_idx" ON "ExpertListing"("onlineUntil");

-- CreateIndex
CREATE INDEX "ExpertListing_slotsCheckedAt_idx" ON "ExpertListing"("slotsCheckedAt");

-- CreateIndex
CREATE INDEX "ExpertListing_categorySlug_onlineUntil_idx" ON "ExpertListing"("categorySlug", "onlineUntil");

-- CreateIndex
CREATE INDEX "ExpertListing_languages_idx" ON "ExpertListing" USING GIN ("languages");

-- From here on written by hand. -------------------------------------------------------------------------

-- A word of the first line (name, titles, field) weighs more than one of a description.
CREATE FUNCTION listing_vector(language regconfig, value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT setweight(to_tsvector(language, public.plain(split_part(value, E'\n', 1))), 'A')
      || setweight(to_tsvector(language, public.plain(substr(value, strpos(value || E'\n', E'\n') + 1))), 'C')
$$;

ALTER TABLE "ExpertListing" DROP COLUMN "searchEn", DROP COLUMN "searchFr";
ALTER TABLE "ExpertListing"
  ADD COLUMN "searchEn" tsvector GENERATED ALWAYS AS (listing_vector('english', "textEn")) STORED,
  ADD COLUMN "searchFr" tsvector GENERATED ALWAYS AS (listing_vector('french', "textFr")) STORED;
-- Without fastupdate: a search must not pay for what the last refreshes left in the pending list.
CREATE INDEX "ExpertListing_searchEn_idx" ON "ExpertListing" USING gin ("searchEn") WITH (fastupdate = off);
CREATE INDEX "ExpertListing_searchFr_idx" ON "ExpertListing" USING gin ("searchFr") WITH (fastupdate = off);

/*
 * Adds the words of texts to the vocabulary. In the order of the words, so that two refreshes never wait for
 * each other; words of experts who left stay, which costs nothing but a row.
 */
CREATE FUNCTION learn_words(texts text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "SearchWord" ("word", "stemEn", "stemFr")
  SELECT w, (ts_lexize('english_stem', w))[1], (ts_lexize('french_stem', w))[1]
    FROM (SELECT DISTINCT unnest(tsvector_to_array(to_tsvector('simple', plain(t)))) AS w FROM unnest(texts) t) words
   WHERE w ~ '^[[:alnum:]]{3,32}$'
   ORDER BY w
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION learn_new_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_words(array_agg("textEn" || ' ' || "textFr")) FROM written;
  RETURN NULL;
END $$;
CREATE TRIGGER learn_words_of_new AFTER INSERT ON "ExpertListing"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION learn_new_listings();

-- Most updates only move the next slot: they teach nothing.
CREATE FUNCTION learn_changed_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_words(array_agg(n."textEn" || ' ' || n."textFr"))
     FROM written n JOIN replaced o USING ("id")
    WHERE (n."textEn", n."textFr") IS DISTINCT FROM (o."textEn", o."textFr")
   HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER learn_words_of_changed AFTER UPDATE ON "ExpertListing"
  REFERENCING NEW TABLE AS written OLD TABLE AS replaced FOR EACH STATEMENT EXECUTE FUNCTION learn_changed_listings();

-- Words like a mistyped one, the likest first. The threshold is low: letters swapped in a short word leave
-- little in common, and the nearest is chosen by edit distance afterwards.
CREATE FUNCTION similar_words(typed text, most int) RETURNS SETOF "SearchWord"
  LANGUAGE sql STABLE STRICT SET pg_trgm.similarity_threshold = 0.25 AS $$
  SELECT * FROM "SearchWord" WHERE "word" % typed ORDER BY "word" <-> typed LIMIT most
$$;
