# typed: strong

module RuntimeClient
  VERSION = T.let(T.unsafe(nil), String)
end
