#!/usr/bin/env python3
"""programs.py BIN [-n COUNT] [-s SEED] [-t SECONDS]: random q programs, each of which must give a result or an error.

Programs come from a grammar over every registered verb, from the statements of test/q/ spliced together and from
damaged text. Many run in one interpreter, in an empty directory, with a limit on memory; each result is printed,
written, read and matched, too. A program that ends the interpreter, that Ctrl-C does not stop or that leaks is made
smaller and printed with what the interpreter said last. The same seed gives the same programs."""
import argparse
import os
import pathlib
import random
import re
import select
import signal
import subprocess
import sys
import tempfile
import time

signal.signal(signal.SIGINT, signal.default_int_handler)  # a background shell ignores it, and children would

ROOT = pathlib.Path(__file__).resolve().parent.parent
BATCH = 400            # programs an interpreter
LOOP_SECONDS = 2       # then Ctrl-C
HANG_SECONDS = 30      # after which Ctrl-C did not help
MEGABYTES = 300

# Programs must not end the interpreter, wait, or reach other files and processes.
DENIED = {"exit", "system", "hopen", "hclose", "hdel", "hsym", "hcount", "set", "save", "rsave", "load", "rload", "read0",
          "read1", "0:", "1:", "2:", "setenv", "getenv", "show", "peach", ".peach.setup", ".peach.start", ".Q.bt", ".Q.prf0"}
UNSAFE = re.compile(r"\\|exit|system|hopen|hclose|hdel|hsym|set|save|load|read[01]|[012]:|env|`:|\.z\.|peach|\.Q\.[fd]|\.p\.|show|"
                    r"-\d+!|\"\.|-?[12] ?\"|^\s*/|\bs-|do\[\d{6}|\d{9}|\.h\.|\.fuzz|\.P|0N!")

PREAMBLE = r"""
.fuzz.run:{r:value x;.Q.s r;.Q.s1 r;m:@[-8!;r;0x];if[count m;.Q.s1 -9!m];r~r;count r;0b}
vw::(a;count t)
vx::vw,b`a
.fuzz.home:system"cd"
.fuzz.one:{system"cd ",.fuzz.home;system"x .z.vs";system"d .";.n.d:`a`b`c!(1 2;`x;"yz");.n.k:([s:`a`b`a;n:1 2 2]v:1 2 3;w:(1 2;`x;"y"));.n.l:(1 2;"ab";`p`q!1 2;{x});.n.n:3;a::1 2 3;b::`a`b!1 2;c::("ab";1 2.5;`s);d::2000.01.01;e::`u#`a`b`c;f::{x+y};g::{[n]$[n<1;n;.z.s n-1]};s::"hello";k::`p`q`r;w::0N;t::([]s:`a`b`c`a;n:4 3 2 1;v:1.5 0n 2.5 0w);u::([s:`a`b]n:1 2;w:("x";"yz"));j::`sym`time xasc ([]sym:`a`b`a;time:09:00 09:01 09:02;p:1 2 3f);l::`e$`a`c`a;h::(`a`b!(1 2;`x);t;());@[.fuzz.run;x;0b]}
"""

ATOMS = """0b 1b 0x00 0xff 0Nh 0Wh -0Wh 5h 0Ni 0Wi -3i 7i 0N 0W -0W 0 1 2 -1 10 100 1000 0Ne 1.5e -0we 0n 0w -0w 1.5 -2.5 0.1
1e300 "a" " " ` `a `b `s `n `abc `t `u 2000.01.01 0Nd 0Wd 2024.02.29 2000.01m 0Nm 0Wm 12:30 0Nu 12:30:01 0Nv 12:30:00.001 0Nt 0Wt
2000.01.01D12 0Np 0Wp -0Wp 0D01 0Nn 0Wn 2000.01.01T12 0Nz 0wz 0Ng "G"$"8c6b8b64-6815-6084-0a3e-178401251b68" `e$`a""".split(" ")
LISTS = """()|1 2 3|0N 1 0W|enlist 1|0#0|til 10|til 100|1.5 0n -0w|0#0f|1 2h|1 0Ni|1 2e|010b|0#0b|0x0102|0#0x|"abc"|""|enlist"x"|"a b,c"
`a`b`c|`a`a`|0#`|enlist`|2000.01.01 0Nd|0#.z.d|2000.01 2000.02m|12:30 0Nu|12:30:00 0Wv|12:30:00.000 0Nt|0#0t|2000.01.01D 0Np|0D01 0Nn|0#0Ng
1?0Ng|(1;`a;"x")|(1 2;3 4)|(1 2;3)|((1 2;3);4)|("ab";"c")|("";"abc";"")|(();())|enlist()|(`a;1 2)|(1;1.5;2h)|((`a;1);(`b;2))|flip(1 2;3 4)
`s#1 2 3|`u#`a`b`c|`p#1 1 2|`g#`a`b`a|`e$`a`b`a|100#`a`b|50#1.5 2.5|33#0x01|1000#0b|(::)|(::;1)|(+)|(1;+)|101010b|3 2#til 6|2 2 2#til 8""".replace("\n", "|").split("|")
TABLES = """([]a:1 2)|([]a:())|([]a:`x`y;b:1 2.)|([k:`a`b]v:1 2)|([k:1 2;m:3 4]v:(1 2;`x))|0#t|0#u|t|u|j|1!t|2!t|0!u|flip`a`b!(1 2;3 4)|([]s:`a`b;c:("x";"yz"))
flip(enlist`a)!enlist()|t,t|([]s:`e$`a`b;n:1 2)|update`g#s from t|([]a:enlist t)|t 0|first u|key u|value u""".replace("\n", "|").split("|")
DICTS = """`a`b!1 2|(`a`b`a)!1 2 3|()!()|(0#`)!()|`a`b!(1 2;`x)|1 2!3 4|(1 2;3)!`a`b|`s`n!(`a;1)|b|"ab"!1 2|(enlist`a)!enlist t|1.5 0n!`a`b|([]a:1 2)!3 4
([]a:1 2)!([]b:3 4)|`a`b!({x};+)|``a!(::;1)|(`$())!0#0|2000.01.01 2000.01.02!1 2|([a:1;b:2])|`s#1 2 3!`a`b`c""".replace("\n", "|").split("|")
FUNCTIONS = """{x}|{x+y}|{x,y}|{[a;b;c]a}|{}|{[]1}|{'x}|{'`err}|{x+1}|{x*2}|{y}|{z}|{1b}|{0b}|{x<3}|{count x}|{x;y;z}|{.z.s}|f|g|f[1]|f[;2]|(+)|(,)|(#)|(1+)|(+/)|(,/)|(+\\)
{x}'|+'|,/:|,\\:|-':|'[neg;sum]|neg sum@|(neg sum ::)|@[;0]|.[;(0;1)]|?[;1;2]|{[(a;b)]a+b}|{select from x}|{[x]x:x+1;x}|{a::x;a}|{$[x~();0;1]}|enlist|enlist[;1;]
(')|(/)|(/:)|{x y}|@|.|!|in[;1 2]|sum|til|first|{-x}|{[a]{x}a}|"abc"|`a`b!1 2|1 2 3|(1 2;3 4)|{(x;y)}|{x!y}|{flip x}|{[n;s]n#s}|+/|{first x}/:|{x}\\|(::)""".replace("\n", "|").split("|")
LIBRARY = (".Q.dd .Q.id .Q.def .Q.fc .Q.fu .Q.qt .Q.ff .Q.fk .Q.V .Q.v .Q.ipc .Q.Cf .Q.Xf .Q.w .Q.en .Q.ens .Q.qp .Q.cn .Q.gz .Q.sha1 .Q.atob .Q.btoa .Q.f "
           ".Q.fmt .Q.addmonths .Q.trp .Q.trpd .Q.sbt .Q.ts .Q.ty .Q.ft .Q.s .Q.s1 .Q.opt .Q.x10 .Q.j10 .Q.x12 .Q.j12 .Q.ind .Q.view .j.j .j.k .j.jd .h.sa .h.sb .h.sc "
           ".h.hta .h.htac .h.htc .h.ha .h.hb .h.nbr .h.pre .h.xmp .h.hr .h.html .h.code .h.fram .h.http .h.hc .h.xs .h.hug .h.hu .h.uh .h.iso8601 .h.cd .h.td "
           ".h.xd .h.ed .h.edsn .h.jx .h.tx .h.xt .h.ty .h.hn .h.hy .h.he .h.hp .h.ka").split(" ")
TYPES = list("bgxhijefcspmdznuvtBGXHIJEFCSPMDZNUVT* ") + [f"{t}h" for t in (*range(-20, 21), 97, 98, 99, 100)]
CASTS = """boolean guid byte short int long real float char symbol timestamp month date datetime timespan minute second time year
dd mm hh uu ss week""".split()
TEXTS = r"""'1'|'-0'|'0x1f'|'1.5e3'|'2024.02.29'|'2024-02-30T25:61'|'12:30:59.123456789'|'1D02:03'|'`a'|'nan'|'0N'|'-0W'|'yes'|'8c6b8b64-6815-6084-0a3e-178401251b68'
('1';'';'x')|('1.5';'1e400';'-')|('2000.01.01';'20000101';'01/02/2000')|('a,b';'1,2';'3')|'a,b,c\n1,2,3\n'|'{\'a\':[1,2.5,null,true],\'b\':\'\\u00e9\'}'|'[[1],{}]'
'%41+%zz'|'<a href=x>'|100#'ab '|'\377\200'|'caf\303\251'""".replace("'", '"').replace("\n", "|").split("|")
FILES = "`:f1 `:f2 `:f3 `:d/x `:d/ `:p/ `:s/ `:e".split(" ")
ATTRIBUTES = ["`s#", "`u#", "`p#", "`g#", "`#"]
HALFWAY = """{$[rand 2;x;'`half]}|{$[rand 2;y;'`half]}|{if[0>.n.n-:1;'`late];x}|{if[0>.n.n-:1;'`late];x,y}|{a::x;'`late}|{.n.d:x;x}|{[x;y]t::y;x}|{delete d from`.n;x}
{b[`a]:y;x}|{`t upsert first t;x}|{.n.k,:first .n.k;x}|{x _ 0}|{x!y}|{(x;y)}|{h[`a]:x;y}|{.z.s}|{delete a from`.;x}|{vx}|{-9!0x01}|{x[0;0]:y;x}|{@[`b;`a;:;x];y}""".replace("\n", "|").split("|")
HELD = "a b c d e h k t u j s l .n.d .n.k .n.l vw vx .n n".split(" ")
COMMANDS = """d .n|d .|d .new.er|P 3|P 0|P|c 10 20|c 0 0|c x|C 5 5|v|v .n|v .zz|f|a|b|B|S 5|S 0N|S|W 2|z 1|o 1|o 0N|g 1|e 1|e 0|w|w 0|w 5|ts til 9|ts:3 til 9|t:2 1+`a|t til 3|x .z.vs|x .n.d|_|s 0|s
l f1|l nosuch|l d|cd .|r f1 f2|zz""".replace("\n", "|").split("|")
AGGREGATES = "sum avg min max first last count med dev var wavg wsum prd all any distinct raze cor cov next prev deltas sums fills rank".split(" ")
ITERATORS = ["'", "/", "\\", "':", "/:", "\\:"]
NAMES = list("abcdefghjklstuvw") + ["x", "y", "i", "n", ".a.b", "p", "q"]
COLUMNS = ["s", "n", "v", "i", "w", "p", "sym", "time", "a", "k", "zz"]


def registered():
    text = "".join(p.read_text() for p in sorted((ROOT / "src").glob("*/*.def")))
    names = sorted(set(re.findall(r'^(?:VERB|MULTI)\("([^"]+)"', text, re.M)) - DENIED)
    return [n for n in names if n[0] not in "0123456789"]


def statements():
    found = []
    for path in sorted((ROOT / "test/q").glob("*/*.q")):
        if path.parent.name in ("net", "pool", "python"):
            continue
        for line in path.read_text().splitlines():
            if line.startswith("q)"):
                line = re.sub(r"\s{2,}/.*$", "", line[2:])
                if len(line) < 200 and safe(line):
                    found.append(line)
    return found


def safe(text):
    return not UNSAFE.search(text)


class Grammar:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.verbs = registered()
        self.words = [v for v in self.verbs if v[0].isalpha()]
        self.infix = [v for v in self.verbs if not v[0].isalpha() and not v.endswith(":") and v[0] != "."] * 2 + self.words
        self.corpus = statements()
        self.tokens = [t for line in self.corpus for t in re.findall(r"[\w.]+|`\w*|\"[^\"]*\"|\s+|.", line)]

    def pick(self, items):
        return self.random.choice(items)

    def noun(self, depth):
        kind = self.random.random()
        if kind < 0.22:
            return self.pick(ATOMS)
        if kind < 0.52:
            return self.pick(LISTS)
        if kind < 0.62:
            return self.pick(TABLES)
        if kind < 0.70:
            return self.pick(DICTS)
        if kind < 0.77:
            return self.pick(FUNCTIONS)
        if kind < 0.88 or depth <= 0:
            return self.pick(NAMES)
        return "(" + ";".join(self.expression(depth - 1) for _ in range(self.random.randrange(4))) + ")"

    def function(self, depth):
        kind = self.random.random()
        if kind < 0.4:
            return self.pick(FUNCTIONS)
        if kind < 0.8:
            return self.pick(self.verbs)
        body = ";".join(self.statement(depth - 1) for _ in range(self.random.randrange(1, 3))) if depth > 0 else "x"
        return "{" + self.pick(["", "", "[x]", "[a;b]", "[]", "[x;y;z]", "[(a;b)]"]) + body + "}"

    def derived(self, depth):
        return "(" + self.function(depth) + ")" + "".join(self.pick(ITERATORS) for _ in range(self.pick([1, 1, 1, 2])))

    def select(self, depth):
        def phrase():
            name = self.pick(["", "", self.pick(COLUMNS) + ":"])
            if self.random.random() < 0.5:
                return name + self.pick(COLUMNS)
            if self.random.random() < 0.5:
                return name + self.pick(self.words) + " " + self.pick(COLUMNS)
            return name + "(" + self.expression(depth - 1) + ")"
        verb = self.pick(["select", "exec", "update", "delete", "select distinct", "select[2]", "select[1 2;>n]", "exec distinct"])
        text = verb + " " + ",".join(phrase() for _ in range(self.random.randrange(3)))
        if self.random.random() < 0.4:
            text += " by " + ",".join(phrase() for _ in range(self.random.randrange(3)))
        text += " from " + self.pick(TABLES + ["`t", "`u", "t", "u", "j", self.noun(0)])
        if self.random.random() < 0.4:
            text += " where " + ",".join(self.pick(["n>1", "s=`a", "v<0w", "i<2", "s in`a`b", "not null v", phrase(), phrase()])
                                         for _ in range(self.random.randrange(1, 3)))
        return text

    def call(self, depth):
        count = self.pick([1, 1, 2, 2, 2, 3, 3, 4, 5])
        arguments = [self.pick([self.noun(depth - 1), self.expression(depth - 1), ""]) if self.random.random() < 0.3
                     else self.noun(depth - 1) for _ in range(count)]
        head = self.pick([self.function(depth - 1), self.derived(depth - 1), self.pick(["@", ".", "?", "!", "$", "#", "_"]),
                          self.pick(NAMES)])
        return head + "[" + ";".join(arguments) + "]"

    def expression(self, depth):
        if depth <= 0:
            return self.noun(0)
        kind = self.random.random()
        if kind < 0.30:
            return "(" + self.noun(depth - 1) + ")" + " " + self.pick(self.infix) + " " + self.expression(depth - 1)
        if kind < 0.45:
            return self.pick(self.words) + " " + self.expression(depth - 1)
        if kind < 0.65:
            return self.call(depth)
        if kind < 0.75:
            return self.pick(["", "(" + self.noun(depth - 1) + ")"]) + self.derived(depth - 1) + " " + self.expression(depth - 1)
        if kind < 0.85:
            return "(" + self.select(depth) + ")"
        if kind < 0.89:
            return "$[" + ";".join(self.expression(depth - 1) for _ in range(self.pick([3, 3, 5, 4]))) + "]"
        if kind < 0.92:
            return ":[" + ";".join(self.expression(depth - 1) for _ in range(self.pick([3, 4, 5]))) + "]"
        if kind < 0.95:
            return "@[" + self.function(depth - 1) + ";" + self.expression(depth - 1) + ";" + self.noun(0) + "]"
        return self.noun(depth)

    def statement(self, depth):
        kind = self.random.random()
        name = self.pick(NAMES)
        if kind < 0.12:
            return name + self.pick([":", "::"]) + self.expression(depth)
        if kind < 0.20:
            return name + "[" + ";".join(self.noun(0) for _ in range(self.pick([1, 1, 2]))) + "]" + \
                self.pick([":", "+:", ",:", "-:", "&:", "~:"]) + self.expression(depth - 1)
        if kind < 0.25:
            return name + self.pick(["+", ",", "-", "*", "#", "_", "^", "?", "$", "|"]) + ":" + self.expression(depth - 1)
        if kind < 0.28:
            return "(" + ";".join(self.pick(NAMES + ["", "1", "(a;b)"]) for _ in range(2)) + "):" + self.expression(depth - 1)
        if kind < 0.31:
            return self.pick(["if", "do", "while"]) + "[" + ";".join(self.expression(depth - 1) for _ in range(2)) + "]"
        if kind < 0.34:
            return "value " + quote(self.statement(depth - 1) if depth > 0 else "a")
        if kind < 0.36:
            return self.pick(["eval parse ", "parse ", "-5!"]) + quote(self.expression(depth - 1))
        return self.expression(depth)

    def value(self):
        return self.pick([self.pick(ATOMS), self.pick(LISTS), self.pick(LISTS), self.pick(TABLES), self.pick(DICTS), self.pick(TEXTS),
                          self.pick(FUNCTIONS), self.pick(NAMES)])

    def cast(self):
        kind = self.random.random()
        to = self.pick([quote(self.pick([t for t in TYPES if len(t) == 1])), self.pick(TYPES[-44:]), "`" + self.pick(CASTS), "(" + self.value() + ")"])
        if kind < 0.5:
            return to + "$" + self.value()
        if kind < 0.7:
            return "(" + to + ";" + quote(self.pick("BGXHIJEFCSPMDZNUVT")) + ")$" + self.pick(["", "'"]) + self.value()
        return self.pick(["sv", "vs", "_", "#", "!", "xbar", "within", "in", "bin", "like", "ss", "xlog", "mmax", "rotate"]).join(
            ["(" + to + "$" + self.value() + ")", " " + self.value()])

    def amend(self):
        def index():
            return self.pick(["0", "1", "`a", "`b", "-1", "0N", "::", "0 1", "`a`b", "1 1", "(0;1)", "()", "`zz", "(::;0)", "(0 1;`n)", "(1;`a;0)", "enlist 0",
                              "(`s;0)", "t", "1b", "2 3 4", "(`a;::)"])
        whole = self.pick(["`t", "`u", "`b", "`h", "`c", "`a", "h", "t", "u", "c", self.value(), self.value()])
        head = self.pick(["@", "."])
        how = self.pick([":", "+", ",", "-", "~:", "neg", self.pick(FUNCTIONS), self.pick(self.words), "::"])
        parts = [whole, index(), how] + ([self.value()] if self.random.random() < 0.8 else [])
        if self.random.random() < 0.3:
            return (self.pick("abchtu") + "[" + ";".join(index() for _ in range(self.pick([1, 2, 2, 3]))) + "]" + self.pick(["", "+", ",", "-", "^"]) + ":" +
                    self.value())
        return head + "[" + ";".join(parts) + "]"

    def with_attribute(self):
        made = self.pick(["r:", "update "])
        if made == "update ":
            made = "r:update " + self.pick(COLUMNS) + ":" + self.pick(ATTRIBUTES) + self.pick(COLUMNS) + " from " + self.pick(TABLES)
        else:
            made = "r:" + self.pick(ATTRIBUTES) + self.pick(LISTS + DICTS + ["asc " + self.pick(LISTS)])
        then = self.pick(["r,:" + self.value(), "r[0]:" + self.value(), "r?" + self.value(), "r _ 1", "1 rotate r", "r in " + self.value(), "asc r", "distinct r",
                          "group r", "r bin " + self.value(), "select from r where s=`a", "`r insert " + self.value(), "`r upsert " + self.value(), "r,r",
                          "@[r;0;:;" + self.value() + "]", "reverse r", "r " + self.pick(self.infix) + " " + self.value(), "-8!r", "-9!-8!r", "attr r"])
        return made + ";" + then + ";attr r"

    def join(self):
        def table():
            return self.pick(TABLES + ["t", "u", "j", "`t", "`u"])
        columns = self.pick(["`s", "`n", "`sym`time", "`s`n", "`k", "`zz", "()", "enlist`s", "`time", "`a"])
        kind = self.random.random()
        if kind < 0.3:
            return table() + " " + self.pick(["lj", "ij", "uj", "pj", "ujf", "ljf", "ijf", "asof", ",", "upsert", "insert", "except", "inter", "union", "cross", ",'"]) + \
                " " + table()
        if kind < 0.6:
            return self.pick(["aj", "aj0", "ajf", "ajf0", "ej"]) + "[" + columns + ";" + table() + ";" + table() + "]"
        if kind < 0.75:
            return self.pick(["wj", "wj1"]) + "[" + self.pick(["-1 1+\\:j`time", "(0 0;1 1)", "flip 2 cut j`n", self.value()]) + ";" + columns + ";j;(" + table() + ";(" + \
                self.pick(AGGREGATES) + ";`" + self.pick(COLUMNS) + "))]"
        if kind < 0.9:
            return columns + " " + self.pick(["xasc", "xdesc", "xgroup", "xkey", "xcol", "xcols", "#", "_"]) + " " + table()
        return self.pick(["ungroup", "flip", "meta", "keys", "cols", "0!", "1!", "distinct", "fkeys", "key", "value", "group", "iasc"]) + " " + table()

    def grouped(self):
        def column():
            return self.pick(COLUMNS[:4] + ["p", "s", "n", "v"])
        def aggregate():
            name = self.pick(AGGREGATES)
            return self.pick([name + " " + column(), column() + " " + name + " " + column(), "(" + name + ";" + column() + ")fby " + column(), "{x}" + column(),
                              "sum " + column() + "*" + column(), name + " each " + column(), name + "[" + column() + ";" + column() + "]"])
        text = self.pick(["select ", "exec ", "update ", "update ", "select "]) + ",".join(self.pick(["", "r:"]) + aggregate() for _ in range(self.pick([1, 1, 2])))
        if self.random.random() < 0.6:
            text += " by " + ",".join(self.pick([column(), "g:" + column(), "2 xbar n", "i mod 2", "0b"]) for _ in range(self.pick([1, 1, 2])))
        text += " from " + self.pick(["t", "u", "j", "`t", "`u", "t,t", "select from t", "`s xasc t", "0#t", "update`g#s from t", "100#t", "1000#t", "`s`n xkey t"])
        if self.random.random() < 0.4:
            text += " where " + ",".join(self.pick(["n>1", "s in`a`b", "v=(max;v)fby s", "i<2", "0<count each s", "n within 1 3", "s like\"a*\"", "not null v",
                                                    "v<avg v", aggregate()]) for _ in range(self.pick([1, 1, 2])))
        return text

    def with_file(self):
        file, other = self.pick(FILES), self.pick(FILES)
        write = self.pick([file + " set " + self.value(), "(" + file + ";17;" + self.pick("012345") + ";6) set " + self.value(), file + " 0: " + self.pick(TEXTS),
                           file + " 1: " + self.pick(["0x0102", "100#0x00", "-8!t", "\"abc\"", self.value()]), "`:s/ set .Q.en[`:.;" + self.pick(TABLES) + "]",
                           "." + "[" + file + ";();" + self.pick([",", ":"]) + ";" + self.value() + "]", "@[" + file + ";0;:;" + self.value() + "]",
                           file + " upsert " + self.value(), "save`:t.csv", "save`t", "rsave`t", ".Q.dpft[`:.;2000.01.01;`s;`t]"])
        read = self.pick(["get " + file, "r:get " + file + ";r," + self.value(), "read1 " + file, "read0 " + file, "read1(" + file + ";1;9)", "hcount " + file, "key " + file,
                          "(\"" + "".join(self.pick("JFSDTCB* X") for _ in range(self.pick([1, 2, 3]))) + "\";" + self.pick(["enlist\",\"", "\",\"", "1 2 3", "2 2"]) + ")0:" +
                          self.pick([file, file, self.pick(TEXTS)]), "(\"jib\";8 4 1)1:" + file, "-11!" + file, "-19!(" + file + ";" + other + ";17;2;6)", "-21!" + file,
                          "hdel " + file, "count get " + file, "select from " + file, "select from get " + file + " where n>1", "load`t", "key`:.", "-9!read1 " + file,
                          file + " 1:(7#read1 " + file + ");get " + file, other + " 1:@[read1 " + file + ";" + str(self.random.randrange(40)) + ";:;" +
                          f"0x{self.random.randrange(256):02x}" + "];get " + other])
        return write + ";" + read

    def template(self):
        kind = self.random.random()
        if kind < 0.22:
            return self.cast()
        if kind < 0.38:
            return self.amend()
        if kind < 0.52:
            return self.with_attribute()
        if kind < 0.66:
            return self.join()
        if kind < 0.80:
            return self.grouped()
        if kind < 0.90:
            name = self.pick(LIBRARY)
            return name + "[" + ";".join(self.value() for _ in range(self.pick([1, 1, 1, 2, 2, 3]))) + "]"
        if kind < 0.95:
            return "(" + self.pick(FUNCTIONS + self.words) + ")" + self.pick(ITERATORS) + self.pick(["", "'"]) + "[" + \
                ";".join(self.pick([self.pick(DICTS), self.pick(TABLES), self.value()]) for _ in range(self.pick([1, 2, 2, 3]))) + "]"
        return self.with_file()

    def path(self):
        index = ["0", "1", "`a", "`b", "-1", "0N", "::", "0 1", "`a`b", "(0;1)", "()", "`zz", "(0 1;`n)", "enlist 0", "(`s;0)", "t", "1b", "2 3 4", "7", "`w",
                 "([]s:`a`b)", "(`a;2)", "(`s`n!(`a;1))", "til 100", "`n", "key b", "{x}"]
        return [self.pick(index) for _ in range(self.pick([0, 1, 1, 1, 2, 2, 2, 3]))]

    def halfway(self):
        """A variable changed by what may fail when part of it is done, watched by views and .z.vs."""
        def value():
            return self.pick([self.value(), self.value(), "first t", "2#t", "(`a;1)", "(`a;1;2;3)", "`a`b!(1;`q)", "0!.n.k", "1#.n.k", "til 3", "`zz", "(1;`a;\"x\")"])

        def change():
            name, path, kind = self.pick(HELD), self.path(), self.random.random()
            if kind < 0.25:
                return "@[`" + name + ";" + (path + ["0"])[0] + ";" + self.pick(HALFWAY + [":", ",", "+", "?", "_", "!"]) + ";" + value() + "]"
            if kind < 0.45:
                return ".[`" + name + ";" + self.pick(["(" + ";".join(path + ["0", "0"][:2 - len(path)]) + ")", "enlist " + (path + ["0"])[0], "()"]) + ";" + \
                    self.pick(HALFWAY + [":", ",", "+"]) + self.pick(["", ";" + value(), ";" + value()]) + "]"
            if kind < 0.65:
                return name + ("[" + ";".join(path) + "]" if path else "") + self.pick([":", ",:", "+:", "_:", "^:", "!:", "?:", "@:", "~:"]) + value()
            if kind < 0.75:
                return "`" + name + " " + self.pick(["upsert", "insert", "set", "xkey", "xasc", "?"]) + " " + value()
            if kind < 0.85:
                return self.pick(["update ", "delete ", "exec ", "select "]) + self.pick(["", "n:n+1", "v:{'x}v", "s", "w:" + self.pick(HALFWAY) + "[n;v]", "q:1", "n,v"]) + \
                    self.pick(["", " by s"]) + " from`" + name + self.pick(["", " where n>1", " where " + self.pick(HALFWAY) + " n", " where s=`a"])
            return "(" + name + ("[" + ";".join(path) + "]" if path else "") + ";b):" + self.pick(["(" + value() + ";" + value() + ")", value()])
        before = self.pick(["", "", "", ".z.vs:{y};", ".z.vs:{'`vs};", ".z.vs:{a::x};", "vx;", "a::count t;", "hold:(t;.n.k;b;h);", "system\"d .n\";", "M:.n.d;"])
        between = self.pick([";", ";vx;", ";@[value;`vx;0];"])
        program = before + between.join(change() for _ in range(self.pick([1, 1, 2, 3])))
        return self.pick([program, program, "{" + program + "}[]", "@[value;" + quote(program) + ";0];(t;.n.k;vx)"])

    def literal(self, depth=2):
        entries = ";".join(self.pick([self.pick(COLUMNS) + ":", "", self.pick(COLUMNS) + ":"]) + self.pick([self.value(), self.value(), "", self.noun(1)])
                           for _ in range(self.pick([0, 1, 2, 2, 3])))
        if self.random.random() < 0.5:
            return "([" + entries + "])"
        return "([" + self.pick(["", "", self.pick(COLUMNS) + ":" + self.value()]) + "]" + entries + ")"

    def pattern(self, depth=2):
        kind = self.random.random()
        if kind < 0.4 or not depth:
            return self.pick(NAMES[:12] + ["", "1", "`a", "a[0]", "b[`a]", "t[0;`n]", ".n.d[`a]"])
        if kind < 0.7:
            return "(" + ";".join(self.pattern(depth - 1) for _ in range(self.pick([1, 2, 2, 3]))) + ")"
        if kind < 0.8:
            return "(" + self.pattern(depth - 1) + ":" + self.pick(["`j", "`J", "`s", "{x}", "til", "{'x}", "enlist"]) + ")"
        if kind < 0.9:
            return "([" + ";".join(self.pick("abc") + ":" + self.pattern(depth - 1) for _ in range(self.pick([1, 2]))) + "])"
        return "(`a`b!(" + self.pattern(depth - 1) + ";" + self.pattern(depth - 1) + "))"

    def matching(self):
        value = self.pick(["(1;2)", "1 2 3", "b", "h", "(1 2;3)", "`a`b!(1;2 3)", "([a:1;b:2])", self.value(), "t", "(1;(2;3))"])
        if self.random.random() < 0.5:
            return self.pattern() + ":" + value + ";(a;b;c)"
        if self.random.random() < 0.5:
            return ":[" + value + ";" + ";".join(self.pattern() + ";" + self.pick("abc1") for _ in range(self.pick([1, 2]))) + self.pick(["", ";0"]) + "]"
        return "{[" + ";".join(self.pattern() for _ in range(self.pick([1, 2]))) + "](a;b)}[" + value + self.pick(["", ";" + self.value()]) + "]"

    def tree(self, depth=3):
        """A parse tree, likely a wrong one."""
        kind = self.random.random()
        if not depth or kind < 0.3:
            return self.pick(["`n", "`s", "`v", "`zz", "`i", "1", "enlist`a", "enlist`a`b", "::", "`", "()", "\"x\"", "t", self.value()])
        head = self.pick(["+", "=", ">", "in", "sum", "count", "fby", ",", "enlist", "{x}", "{x+y}", "`f", "`g", "avg", "neg", "'", "/", "\"k\"", "`n", "$", "?", "!", ":", "like",
                          "within", "\";\"", "`if", "`do", "@", ".", "(/;+)", "'[neg;sum]", "f[;1]", "first", "distinct", "wavg", "#", "0", "(::)"])
        return "(" + ";".join([head] + [self.tree(depth - 1) for _ in range(self.pick([1, 2, 2, 3]))]) + ")"

    def functional(self):
        def trees():
            return self.pick(["()", "enlist " + self.tree(), "(" + self.tree() + ";" + self.tree() + ")", self.tree()])

        def columns():
            return self.pick(["()", "0b", "1b", "`n", "`s`n", "`n`r!(" + self.tree() + ";" + self.tree() + ")", "(enlist`r)!enlist " + self.tree(), "(`s`n)!`s`n",
                              "(enlist`s)!enlist`s", self.tree()])
        table = self.pick(["t", "`t", "u", "`u", ".n.k", "`.n.k", "j", "b", self.value()])
        if self.random.random() < 0.2:
            return self.pick(["eval ", "reval ", "value "]) + self.tree()
        more = self.pick(["", "", ";2", ";-1 2", ";0N", ";2;" + self.pick(["(iasc;`n)", "(idesc;`zz)", self.tree()]), ";" + self.value()])
        return self.pick(["?", "?", "!"]) + "[" + table + ";" + trees() + ";" + columns() + ";" + self.pick([columns(), "`symbol$()", "`n`v"]) + more + "]"

    def foreign(self):
        """Another language, a command."""
        kind = self.random.random()
        if kind < 0.5:
            text = self.pick(["+/1 2", "{x+y}/1 2 3", "!10", "#:'x", "a:!3;a", "*|1 2", "?`a`b", "{$[0>@x;!x;'`type]}3", "~a", "<3 1", "t[`n]", "=`a`b", ".\"1+1\"", "1_!5", "$1 2",
                              "-_2.5", "&10b", "%4", "^1 0N", "x:1;x+:2", ",/(1 2;3)"] + self.corpus)
            return "value " + quote("k)" + text)
        command = self.pick(COMMANDS)
        return "system " + quote(command) + ";" + self.pick(["", "value " + quote("nm:1;nm"), self.pick(self.corpus)])

    def damaged_bytes(self):
        value = self.value()
        if self.random.random() < 0.5:
            return f"-9!@[-8!{value};{self.random.randrange(60)};:;0x{self.random.randrange(256):02x}]"
        if self.random.random() < 0.5:
            return f".j.k @[.j.j {value};{self.random.randrange(20)};:;\"{self.pick('[]{},:1eE+-.tfn x')}\"]"
        return f"value @[.Q.s1 {value};{self.random.randrange(20)};:;\"{self.pick('[](){};`,:1e.0 x')}\"]"

    def partitioned(self):
        write = self.pick([".Q.dpft[`:db;2000.01.01;`s;`t]", ".Q.dpft[`:db;2000.01.01;`s;`t];.Q.dpft[`:db;2000.01.03;`s;`t]", ".Q.dpt[`:db;1;`t]", "`:db/x set 1 2",
                           ".Q.dpft[`:db;2000.01.02;`sym;`j]", "`:db/s/ set .Q.en[`:db;t]", ".Q.dpfts[`:db;2000.01m;`s;`t;`y]", ".Q.chk`:db", ".Q.bv`"])
        return write + ";system\"l db\";r:@[{" + self.pick([self.grouped() for _ in range(3)] + ["select from t where date=2000.01.01,n>1", ".Q.ind[t;0 1]", "count t", "meta t",
                         "select count i by date from t", "exec n from t where date in 2000.01.01 2000.01.03", ".Q.cn t", ".Q.pv", "cols t", "t 0", ".Q.view 2000.01.01",
                         "select last v by s from t where date>0", "update n:1 from t", "first t", "0#t", ".Q.qp t", "delete from t", "t,t", "-8!t", "t lj u"]) + \
            "};0;::];r"

    def heavy(self):
        """More than half of the memory there is: what makes another such list fails, or takes long enough for Ctrl-C."""
        large = self.pick(["20000000#0", "20000000#1.5", "10000000#`a`b", "160000000#0b", "160000000#\"ab\"", "til 20000000", "5000000#enlist 1 2", "20000000?100", "20000000#0D01"])
        name = self.pick(["big", "big", "big", "([]a:big;b:til count big)", "(enlist`a)!enlist big", "(big;1)", "([a:big]b:til count big)"])
        value, verb = self.value(), self.pick(self.verbs)
        use = self.pick([verb + " " + name, verb + "[" + name + ";" + value + "]", verb + "[" + value + ";" + name + "]", name + " " + self.pick(self.infix) + " " + value,
                         "big[" + self.pick(["0", "til count big", "::", "0 1"]) + "]" + self.pick([":", "+:", ",:"]) + value, "big" + self.pick([",:", "+:", "^:"]) + value,
                         "@[`big;::;" + self.pick(FUNCTIONS) + "]", "(" + self.pick(FUNCTIONS) + ")" + self.pick(ITERATORS) + " big", "-9!-8!" + name, "t:([]a:big);`t upsert t",
                         "select " + self.pick(AGGREGATES) + " a by b from ([]a:big;b:til count big)", "`:f1 set big;get`:f1", "{x,x}/[40;1 2]", "t,'([]a:big)", "big" + verb + "big"])
        return "big:" + large + ";" + use + self.pick(["", ";count big"]) + ";big:0"

    def spliced(self):
        one, two = self.pick(self.corpus), self.pick(self.corpus)
        kind = self.random.random()
        if kind < 0.3:
            return one
        if kind < 0.6: # an operand replaced
            parts = re.split(r"([`\w.]+)", one)
            at = self.random.randrange(len(parts) // 2) * 2 + 1 if len(parts) > 2 else 0
            parts[at] = self.pick([self.pick(ATOMS), self.pick(LISTS), self.pick(NAMES), self.pick(self.verbs), self.noun(1)])
            return "".join(parts)
        if kind < 0.8:
            return one + ";" + two
        return self.pick([self.pick(self.verbs) + "[", "(", "0!", "{x}each("]) + one + self.pick(["]", ")", "", ";" + two + "]"])

    def damaged(self):
        text = self.pick([self.pick(self.corpus), self.statement(3)])
        for _ in range(self.random.randrange(1, 4)):
            at = self.random.randrange(len(text) + 1)
            kind = self.random.random()
            if kind < 0.4:
                text = text[:at] + self.pick(self.tokens) + text[at:]
            elif kind < 0.7:
                text = text[:at] + text[at + self.random.randrange(1, 4):]
            elif kind < 0.9:
                text = text[:at] + chr(self.random.randrange(32, 127)) + text[at + 1:]
            else:
                text = text[:at] + text[at:at + 20] * self.random.randrange(2, 4) + text[at:]
        return text

    def application(self):
        """One verb on plain values: most likely to succeed, so most likely to reach deep into one."""
        value, kind, verb = self.value, self.random.random(), self.pick(self.verbs)
        if kind < 0.25:
            return self.pick([verb, "(" + verb + ")", verb + " each", verb + "@"]) + " (" + value() + ")"
        if kind < 0.7:
            return "(" + value() + ")" + self.pick(self.infix) + self.pick(["", "", "'", "/:", "\\:"]) + " " + value()
        if kind < 0.8:
            return self.pick(["r:", "t:", "d:"]) + value() + ";" + verb + "[" + value() + ";" + self.pick("rtd") + "]"
        return verb + "[" + ";".join(value() for _ in range(self.pick([2, 3, 3, 4]))) + "]"

    def program(self):
        for _ in range(100):
            kind = self.random.random()
            if kind < 0.003:
                return self.heavy()
            if kind < 0.15:
                return self.application()
            if kind < 0.38:
                return self.template()
            if kind < 0.53:
                text = self.pick([self.halfway, self.halfway, self.halfway, self.literal, self.matching, self.functional, self.functional, self.foreign,
                                  self.damaged_bytes, self.partitioned])()
                if acceptable(text):
                    return text
                continue
            if kind < 0.7:
                text = ";".join(self.statement(self.pick([1, 2, 2, 3, 4])) for _ in range(self.pick([1, 1, 2, 3])))
                if "\n" not in text and acceptable(text):
                    return text
                continue
            text = self.spliced() if kind < 0.9 else self.damaged()
            if "\n" not in text and safe(text) and acceptable(text):
                return text
        return "1"


def acceptable(text):
    """Grammar's own text has iterators with backslashes; everything else that is unsafe it cannot make."""
    return len(text) < 3000 and text.lstrip()[:1] not in ("\\", "/") and not re.search(r'"\s*\\', text)


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Interpreter:
    def __init__(self, binary):
        self.directory = tempfile.TemporaryDirectory(prefix="peach-fuzz-")
        self.said = tempfile.TemporaryFile()
        env = dict(os.environ, QHOME=str(ROOT / "lib"), TZ="UTC", LC_ALL="C.UTF-8",
                   ASAN_OPTIONS="detect_leaks=1:allocator_may_return_null=1:hard_rss_limit_mb=4000:quarantine_size_mb=32",
                   LSAN_OPTIONS=f"suppressions={ROOT / 'test/leaks.supp'}:print_suppressions=0", UBSAN_OPTIONS="print_stacktrace=1")
        self.process = subprocess.Popen([binary, "-q", "-w", str(MEGABYTES)], cwd=self.directory.name, env=env,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.said, bufsize=0)
        self.send(PREAMBLE.strip() + "\n-1\"up\";\n")
        self.pending = self.process.stdout.readline()  # a Ctrl-C before that would end it

    def send(self, text):
        try:
            self.process.stdin.write(text.encode())
        except BrokenPipeError:
            pass

    def run(self, number, program):
        """None, or what went wrong."""
        mark, say_mark = f"\x01{number}\x02".encode(), f'-1"\\001{number}\\002";\n'
        self.send(f".fuzz.one {quote(program)};\n{say_mark}")
        start = time.monotonic()
        interrupted = 0
        while mark not in self.pending:
            wait = LOOP_SECONDS if not interrupted else 1
            ready, _, _ = select.select([self.process.stdout], [], [], wait)
            data = os.read(self.process.stdout.fileno(), 1 << 16) if ready else b""
            if ready and not data:
                return f"ended, status {self.process.wait()}"
            self.pending = (self.pending + data)[-100000:]
            late = time.monotonic() - start
            if late > HANG_SECONDS:
                return "hangs, deaf to Ctrl-C"
            if late > LOOP_SECONDS + interrupted:
                self.process.send_signal(signal.SIGINT)
                self.send(say_mark)  # the one that was sent may be what is interrupted
                interrupted += 1
        self.pending = self.pending.split(mark, 1)[1]
        return None

    def last_words(self):
        """From the first finding of a sanitizer on; else the end."""
        self.said.seek(0)
        text = self.said.read().decode(errors="replace")
        found = re.search(r"==\d+==ERROR: |.*runtime error: |.*Assertion ", text)
        return text[found.start():][:8000] if found else text[-4000:]

    def end(self):
        """The end of input ends it. None, or how it did not end well: leaks are found now."""
        self.process.stdin.close()
        try:
            while os.read(self.process.stdout.fileno(), 1 << 16):
                pass
            status = self.process.wait(HANG_SECONDS)
        except subprocess.TimeoutExpired:
            return "does not end"
        return f"ended, status {status}" if status else None

    def close(self):
        self.process.stdin.close()
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.directory.cleanup()


def fails(binary, programs):
    interpreter = Interpreter(binary)
    try:
        for number, program in enumerate(programs):
            wrong = interpreter.run(number, program)
            if wrong:
                return wrong + "\n" + interpreter.last_words()
        wrong = interpreter.end()
        return wrong + "\n" + interpreter.last_words() if wrong else None
    finally:
        interpreter.close()


def without_pieces(items, fails_with, end):
    """Fewer of the items (a list's, or a text's characters) that still fail, and the last report; None: none needed less."""
    report, piece = None, max(1, len(items) // 2)
    while piece >= 1:
        at = 0
        while at < len(items) and time.monotonic() < end:
            fewer = items[:at] + items[at + piece:]
            found = fails_with(fewer) if fewer else None
            if found:
                items, report = fewer, found
            else:
                at += piece
        piece //= 2
    return items, report


def smaller(binary, programs, budget):
    """The programs that are needed, then shorter ones that still fail."""
    end = time.monotonic() + budget
    report = fails(binary, programs[-1:])
    if report:
        programs = programs[-1:]
    else:
        programs, report = without_pieces(programs, lambda fewer: fails(binary, fewer), end)
    for at in reversed(range(len(programs))):
        def fails_with(text):
            return fails(binary, programs[:at] + [text] + programs[at + 1:]) if acceptable(text) else None
        programs[at], found = without_pieces(programs[at], fails_with, end)
        report = found or report
    return programs, report


def place_of(report):
    """Where it failed, so that one bug is shown once."""
    frames = re.findall(r"#\d+ 0x\w+ in (\w+) (?:\S*/)?(src/(?!base/|value/memory)\S+?:\d+)", report)
    kind = re.search(r"(ERROR: \w+Sanitizer: [\w-]+|runtime error: [\w ]+|Assertion .*)", report)
    return (kind[1] if kind else report.split("\n")[0], frames[0] if frames else "")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("-n", type=int, default=5000)
    options.add_argument("-s", type=int, default=1)
    options.add_argument("-t", type=float, default=600)
    options.add_argument("-m", type=float, default=60, help="seconds to make a failure smaller")
    chosen = options.parse_args()
    binary = str(pathlib.Path(chosen.binary).resolve())
    grammar, seen, done, failed = Grammar(chosen.s), set(), 0, 0
    end = time.monotonic() + chosen.t
    while done < chosen.n and time.monotonic() < end:
        interpreter, programs, wrong = Interpreter(binary), [], None
        while not wrong and len(programs) < BATCH and done < chosen.n and time.monotonic() < end:
            programs.append(grammar.program())
            done += 1
            wrong = interpreter.run(len(programs), programs[-1])
        wrong = wrong or interpreter.end()
        if wrong:
            failed += 1
            report = wrong + "\n" + interpreter.last_words()
            if place_of(report) not in seen:
                seen.add(place_of(report))
                print(f"── program {done} of seed {chosen.s}", flush=True)
                fewer, again = smaller(binary, programs, chosen.m)
                print("\n".join("    " + p for p in fewer) + "\n" + (again or "does not fail again: " + report)[:4000], flush=True)
        interpreter.close()
    print(f"fuzz/programs: {done - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
