# typed: strong

module OpenAI
  VERSION = T.let(T.unsafe(nil), String)
end
