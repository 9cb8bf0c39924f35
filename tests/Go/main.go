// A reader of the log that nobody here wrote: golang.org/x/mod's sumdb/note opens our checkpoints, and its sumdb/tlog reads our
// tiles over HTTP and checks inclusion and consistency. Built by a test from Debian's package of that module, without a network.
//
//	main URL VKEY CHECKPOINT...
//
// URL is where the log is served, VKEY its Ed25519 verifier key, and each CHECKPOINT a file with a signed checkpoint, smaller
// ones first. Entry i of the log is the text "entry i".
package main

import (
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// tiles reads tiles of the published log; every one that tlog has checked is kept.
type tiles struct {
	base  string
	saved map[tlog.Tile][]byte
	asked int
	bend  bool
}

func (t *tiles) Height() int { return height }

func (t *tiles) SaveTiles(list []tlog.Tile, data [][]byte) {
	for i, tile := range list {
		t.saved[tile] = data[i]
	}
}

func (t *tiles) ReadTiles(list []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range list {
		bytes, known := t.saved[tile]
		if !known {
			// C2SP tlog-tiles fixed the height, and left it out of the path.
			path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
			fetched, err := fetch(t.base + "/" + path)
			if err != nil {
				return nil, err
			}
			bytes = fetched
			t.asked++
		}
		if len(bytes) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%v has %d bytes", tile, len(bytes))
		}
		if t.bend {
			bytes = append([]byte{}, bytes...)
			bytes[len(bytes)-1] ^= 1
		}
		data = append(data, bytes)
	}
	return data, nil
}

func fetch(url string) ([]byte, error) {
	answer, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", url, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

func check(err error, what string, values ...any) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", fmt.Sprintf(what, values...), err)
		os.Exit(1)
	}
}

func mustFail(err error, what string, values ...any) {
	if err == nil {
		fmt.Fprintf(os.Stderr, "%s was accepted\n", fmt.Sprintf(what, values...))
		os.Exit(1)
	}
}

// open gives the tree of a signed checkpoint: origin, size and root, a line each.
func open(message []byte, key note.Verifier) (tlog.Tree, error) {
	signed, err := note.Open(message, note.VerifierList(key))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) < 4 || lines[0] != key.Name() {
		return tlog.Tree{}, fmt.Errorf("not a checkpoint of %s", key.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tlog.Tree{}, fmt.Errorf("no root: %v", err)
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree, nil
}

func entry(index int64) tlog.Hash { return tlog.RecordHash([]byte(fmt.Sprintf("entry %d", index))) }

func checkInclusion(tree tlog.Tree, reader tlog.HashReader) int {
	count := 0
	for _, index := range []int64{0, 1, 253, 254, 255, 256, tree.N / 3, tree.N / 2, tree.N - 2, tree.N - 1} {
		if index < 0 || index >= tree.N {
			continue
		}
		proof, err := tlog.ProveRecord(tree.N, index, reader)
		check(err, "proof of %d of %d", index, tree.N)
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, index, entry(index)), "entry %d of %d", index, tree.N)
		mustFail(tlog.CheckRecord(proof, tree.N, tree.Hash, index, entry(index+1)), "another entry at %d of %d", index, tree.N)
		count++
	}
	return count
}

func main() {
	if len(os.Args) < 4 {
		fmt.Fprintln(os.Stderr, "main URL VKEY CHECKPOINT...")
		os.Exit(2)
	}
	base, vkey, files := os.Args[1], os.Args[2], os.Args[3:]
	key, err := note.NewVerifier(vkey)
	check(err, "the verifier key %s", vkey)

	published, err := fetch(base + "/checkpoint")
	check(err, "the checkpoint")
	_, err = open(append([]byte("x"), published...), key)
	mustFail(err, "a changed checkpoint")
	newest, err := open(published, key)
	check(err, "the published checkpoint")

	store := &tiles{base: base, saved: map[tlog.Tile][]byte{}}
	_, err = tlog.TreeHash(newest.N, tlog.TileHashReader(newest, &tiles{base: base, saved: map[tlog.Tile][]byte{}, bend: true}))
	mustFail(err, "a changed tile")

	var trees []tlog.Tree
	for _, file := range files {
		message, err := os.ReadFile(file)
		check(err, "the file")
		tree, err := open(message, key)
		check(err, "%s", file)
		reader := tlog.TileHashReader(tree, store)
		root, err := tlog.TreeHash(tree.N, reader)
		check(err, "the root at %d", tree.N)
		if root != tree.Hash {
			check(fmt.Errorf("%v, not %v", root, tree.Hash), "the root at %d", tree.N)
		}
		included := checkInclusion(tree, reader)
		for _, older := range trees {
			proof, err := tlog.ProveTree(tree.N, older.N, reader)
			check(err, "proof from %d to %d", older.N, tree.N)
			check(tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash), "from %d to %d", older.N, tree.N)
			mustFail(tlog.CheckTree(proof, tree.N, tree.Hash, older.N, entry(older.N)), "another root at %d", older.N)
		}
		trees = append(trees, tree)
		fmt.Printf("size %d: root, %d entries, consistent with %d smaller trees\n", tree.N, included, len(trees)-1)
	}
	if last := trees[len(trees)-1]; last != newest {
		check(fmt.Errorf("%v, not %v", newest, last), "the published checkpoint")
	}
	fmt.Printf("%d tiles read\n", store.asked)
}
