-- Words are learnt anew below, as they are written.
DELETE FROM "SearchWord";

-- DropIndex
DROP INDEX "SearchWord_stemFr_idx";

-- DropIndex
DROP INDEX "SearchWord_word_trgm_idx";

-- AlterTable
ALTER TABLE "SearchWord" DROP COLUMN "stemFr",
ADD COLUMN     "plain" TEXT NOT NULL,
ADD COLUMN     "stemsFr" TEXT[];

-- CreateIndex
CREATE INDEX "SearchWord_stemsFr_idx" ON "SearchWord" USING GIN ("stemsFr");

-- CreateIndex
CREATE INDEX "SearchWord_plain_trgm_idx" ON "SearchWord" USING GIN ("plain" gin_trgm_ops);

-- From here on written by hand. -------------------------------------------------------------------------

-- Similar words now carry the columns above.
DROP FUNCTION similar_words(text, int);
CREATE FUNCTION similar_words(typed text, most int) RETURNS SETOF "SearchWord"
  LANGUAGE sql STABLE STRICT SET pg_trgm.similarity_threshold = 0.25 AS $$
  SELECT * FROM "SearchWord" WHERE "plain" % typed ORDER BY "plain" <-> typed LIMIT most
$$;

/*
 * The stems of a French word, without accents. Accents tell the stemmer what it cuts: "bloquée" and "bloqué" are
 * "bloqu" as "bloquer" is, but "bloquee" is "bloque". So the word is stemmed as it is written, and stripped then. Many
 * people type no accents, so the word without them has its stem too, and where it ends as a feminine does
 * ("bloquee", "cuisiniere"), the stem that it would have with them.
 *
 * One expression, so that it is inlined: it runs for each word of each listing. Stems may stand there twice.
 */
CREATE FUNCTION french_stems(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_to_array(public.plain(array_to_string(
    ts_lexize('french_stem', word)
    || ts_lexize('french_stem', public.plain(word))
    || ts_lexize('french_stem', regexp_replace(regexp_replace(public.plain(word), 'ee(s?)$', 'ée\1'), 'iere(s?)$', 'ière\1')),
    ' ')), ' ')
$$;

/*
 * Every stem of every word, at the places of that word. Most words are plain and end as no feminine does: their one
 * stem is that of the text without accents. The others are added as text, which leaves them their places.
 */
CREATE FUNCTION french_vector(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT concat_ws(' ', to_tsvector('french', public.plain(value)), (
    SELECT string_agg(
             '''' || replace(replace(stem, '\', '\\'), '''', '''''') || ''':' || array_to_string(positions, ','), ' ')
      FROM unnest(to_tsvector('simple', value)) AS word (lexeme, positions, weights), unnest(public.french_stems(lexeme)) AS stem
     WHERE lexeme ~ '[^\x01-\x7f]|ees?$|ieres?$' AND stem <> ''))::tsvector
$$;

-- A word of the first line (name, titles, field) weighs more than one of a description.
CREATE FUNCTION french_listing_vector(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT setweight(public.french_vector(split_part(value, E'\n', 1)), 'A')
      || setweight(public.french_vector(substr(value, strpos(value || E'\n', E'\n') + 1)), 'C')
$$;

-- Made again for every listing, with its new content.
ALTER TABLE "ExpertListing" DROP COLUMN "searchFr";
ALTER TABLE "ExpertListing"
  ADD COLUMN "searchFr" tsvector GENERATED ALWAYS AS (french_listing_vector("textFr")) STORED;
CREATE INDEX "ExpertListing_searchFr_idx" ON "ExpertListing" USING gin ("searchFr") WITH (fastupdate = off);

-- The words that a text teaches: as they are written, in lower case.
CREATE FUNCTION words_of(value text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT w FROM unnest(tsvector_to_array(to_tsvector('simple', value))) AS w
   WHERE public.plain(w) ~ '^[[:alnum:]]{3,32}$'
$$;

/*
 * Adds the words of texts to the vocabulary. In the order of the words, so that two refreshes never wait for
 * each other; words of experts who left stay, which costs nothing but a row.
 */
CREATE OR REPLACE FUNCTION learn_words(texts text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "SearchWord" ("word", "plain", "stemEn", "stemsFr")
  SELECT w, plain(w), (ts_lexize('english_stem', plain(w)))[1], ARRAY(SELECT DISTINCT unnest(french_stems(w)))
    FROM (SELECT DISTINCT w FROM unnest(texts) AS t, words_of(t) AS w) words
   ORDER BY w
  ON CONFLICT DO NOTHING
$$;

-- A part at a time: all texts together may be more than an array holds.
SELECT count(learn_words(texts)) FROM (
  SELECT array_agg("textEn" || ' ' || "textFr") AS texts FROM "ExpertListing" GROUP BY left(md5("id"::text), 2)
) parts;
