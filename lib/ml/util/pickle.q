/ pickle.q: Python objects as bytes, and as q functions that workers can call.
\d .ml

pickleDump:{.p.pickle x}                 / object to bytes
pickleLoad:{.p.unpickle x}               / and back
pickleWrap:{.p.portable x}               / a callable as a q function that carries its bytes

\d .
