"""People and organizations by NLTK's tagger and chunker. Says what is missing and ends with 1 where it can't run."""
import sys
import time

try:
    import nltk
except ImportError:
    print("NLTK: python3 can't import it")
    sys.exit(1)

try:
    nltk.ne_chunk(nltk.pos_tag(nltk.word_tokenize("Warm up: Ana Rojas of the Lagoon Forum.")))
except LookupError:
    print("NLTK: its data is not there (NLTK_DATA names the folder; punkt_tab, averaged_perceptron_tagger_eng, maxent_ne_chunker_tab, words)")
    sys.exit(1)

text = open(sys.argv[1], encoding="utf-8").read()
start = time.process_time()
found = {"PERSON": 0, "ORGANIZATION": 0}
for sentence in nltk.sent_tokenize(text):
    for chunk in nltk.ne_chunk(nltk.pos_tag(nltk.word_tokenize(sentence))):
        if hasattr(chunk, "label") and chunk.label() in found:
            found[chunk.label()] += 1
seconds = time.process_time() - start
print("NLTK", nltk.__version__, len(text.encode()), seconds, found["PERSON"], found["ORGANIZATION"], sep="\t")
