# frozen_string_literal: true

# Prints the constants of Ruby and its libraries that the files below a folder use by their plain names.
%w[json net/http openssl uri set time date stringio securerandom pathname zlib etc rbconfig timeout monitor ripper].each do |name|
  require name
end
require "connection_pool"

known = Object.constants.map(&:to_s)
used = Dir["#{ARGV.fetch(0)}/**/*.rb"].flat_map do |path|
  next [] if path.match?(%r{/(models|resources)/})

  tokens = Ripper.lex(File.read(path))
  tokens.each_cons(2).filter_map { |before, token| token[2] if token[1] == :on_const && !%w[:: .].include?(before[2]) }
end
puts (used & known).uniq.sort
